package org.tafoundry.splunk.event;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** An event's fields as a map that cannot be changed but shows every change. */
final class FieldMap extends AbstractMap<String, List<String>> {

    private final Fields fields;

    FieldMap(Fields fields) {
        this.fields = fields;
    }

    @Override
    public int size() {
        return fields.count();
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String field && fields.has(field);
    }

    @Override
    public List<String> get(Object name) {
        // A map says null for what it does not have.
        return containsKey(name) ? fields.all((String) name) : null;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return fields.count();
            }

            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, List<String>>> entries() {
        return new Iterator<>() {
            private int next = fields.from(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public Map.Entry<String, List<String>> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int at = next;
                next = fields.from(at + 1);
                return Map.entry(fields.name(at), fields.list(at));
            }
        };
    }
}

package org.tafoundry.splunk.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of one event in the order they were first set; a field is never empty-listed, it is absent instead. */
public final class Fields {

    /** Room for the fields of a usual event, so that the map need not grow. */
    private static final int USUAL = 32;

    private final Map<String, List<String>> values = new LinkedHashMap<>(USUAL);

    public Fields() {}

    /** A copy that changes independently. */
    public Fields(Fields other) {
        values.putAll(other.values);
    }

    /** Whether the field exists; an empty string is a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of the field in order; empty when it does not exist. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of the field. */
    public Optional<String> first(String name) {
        List<String> all = values.get(name);
        return all == null ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Sets the field to this one value. */
    public void set(String name, String value) {
        values.put(name, List.of(value));
    }

    /** Sets the field to this one value unless it exists; whether it was set. */
    public boolean setIfAbsent(String name, String value) {
        return values.putIfAbsent(name, List.of(value)) == null;
    }

    /** Sets the field to these values; no values remove it. */
    public void set(String name, List<String> all) {
        if (all.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, List.copyOf(all));
        }
    }

    /** Adds a further value behind the field's present ones. */
    public void append(String name, String value) {
        List<String> present = values.get(name);
        values.put(
                name,
                present == null
                        ? List.of(value)
                        : Stream.concat(present.stream(), Stream.of(value)).toList());
    }

    /** Removes the field. */
    public void remove(String name) {
        values.remove(name);
    }

    /** Removes every field. */
    public void clear() {
        values.clear();
    }

    /** The names in the order they were first set. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** All fields; a live, unmodifiable view. */
    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

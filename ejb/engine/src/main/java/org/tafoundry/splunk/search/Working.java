package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;

/** An event while its fields are being extracted. */
final class Working {

    final IndexedEvent event;
    final Fields fields;
    final Set<String> indexed;
    final List<FieldOrigin> origins = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final boolean explain;

    Working(IndexedEvent event, Fields fields, boolean explain) {
        this.event = event;
        this.fields = fields;
        this.indexed = new HashSet<>(event.indexed().names());
        this.explain = explain;
    }

    /** The text of a source key: {@code _raw}, or the first value of a field; empty when there is none. */
    java.util.Optional<String> text(String key) {
        return key.equals("_raw") ? java.util.Optional.of(event.raw()) : fields.first(key);
    }

    /** All values of a source key. */
    List<String> texts(String key) {
        return key.equals("_raw") ? List.of(event.raw()) : fields.all(key);
    }

    /** Takes a field away. */
    void remove(String field) {
        fields.remove(field);
    }

    /** Gives a field its value unless it has one already. */
    void setIfAbsent(String field, String value, Location setting, int start, int end) {
        if (!fields.has(field)) {
            fields.set(field, value);
            note(field, value, setting, start, end);
        }
    }

    /** Adds a further value. */
    void append(String field, String value, Location setting, int start, int end) {
        fields.append(field, value);
        note(field, value, setting, start, end);
    }

    /** Gives a field these values, whatever it had. */
    void set(String field, List<String> values, Location setting) {
        fields.set(field, values);
        values.forEach(v -> note(field, v, setting, -1, -1));
    }

    private void note(String field, String value, Location setting, int start, int end) {
        if (explain) {
            origins.add(new FieldOrigin(field, value, setting, start, end));
        }
    }
}

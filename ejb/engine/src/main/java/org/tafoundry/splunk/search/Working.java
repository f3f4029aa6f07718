package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.regex.SplunkRegex;

/** An event while its fields are being extracted. */
final class Working {

    final IndexedEvent event;
    final Fields fields;
    final List<FieldOrigin> origins = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final boolean explain;

    Working(IndexedEvent event, Fields fields, boolean explain) {
        this.event = event;
        this.fields = fields;
        this.explain = explain;
    }

    /** The text of a source key: {@code _raw}, or the first value of a field; empty when there is none. */
    Optional<String> text(String key) {
        return key.equals("_raw") ? Optional.of(event.raw()) : fields.first(key);
    }

    /** All values of a source key. */
    List<String> texts(String key) {
        return key.equals("_raw") ? List.of(event.raw()) : fields.all(key);
    }

    /** Takes a field away, and what was said of its origin. */
    void remove(String field) {
        fields.remove(field);
        forget(field);
    }

    /** Gives a field its value unless it has one already. */
    void setIfAbsent(String field, String value, Location setting, int start, int end) {
        if (fields.setIfAbsent(field, value)) {
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
        forget(field);
        if (explain) {
            values.forEach(v -> note(field, v, setting, -1, -1));
        }
    }

    /** Gives a field the values of another, which lie where the other's lie. */
    void alias(String field, String original, List<String> values, Location setting) {
        fields.set(field, values);
        if (!explain || field.equals(original)) {
            return;
        }
        forget(field);
        List<FieldOrigin> sources =
                origins.stream().filter(o -> o.field().equals(original)).toList();
        for (String value : values) {
            Optional<FieldOrigin> source =
                    sources.stream().filter(o -> o.value().equals(value)).findFirst();
            note(
                    field,
                    value,
                    setting,
                    source.map(FieldOrigin::start).orElse(-1),
                    source.map(FieldOrigin::end).orElse(-1));
        }
    }

    /** Notes that a regex found nothing in its text, and how far it got. */
    void unmatched(SplunkRegex regex, String text, Location setting) {
        if (explain) {
            findings.add(Finding.of(
                    SearchCode.SEARCH_NO_MATCH,
                    setting.atEvent(event.number()),
                    regex.diagnose(text).message(),
                    "Change the part that does not match, or leave the event to another setting."));
        }
    }

    /** Notes where indexed fields come from. */
    void indexedBy(Location setting) {
        if (explain) {
            event.indexed().asMap().forEach((field, values) -> values.forEach(v -> note(field, v, setting, -1, -1)));
        }
    }

    private void forget(String field) {
        if (explain) {
            origins.removeIf(origin -> origin.field().equals(field));
        }
    }

    private void note(String field, String value, Location setting, int start, int end) {
        if (explain) {
            origins.add(new FieldOrigin(field, value, setting, start, end));
        }
    }
}

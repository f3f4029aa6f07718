package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.regex.SplunkRegex;

/** An event while its fields are being extracted. */
final class Working {

    /** limits.conf [kv] limit. */
    private static final int MOST_AUTOMATIC = 100;

    final IndexedEvent event;
    final Fields fields;
    /** By field, in the order in which fields were first given a value. */
    private final Map<String, List<FieldOrigin>> origins = new LinkedHashMap<>();

    final List<Finding> findings = new ArrayList<>();
    private final DefaultFields defaults;
    private final boolean explain;
    private int automatic;
    private boolean limited;

    Working(IndexedEvent event, Fields fields, DefaultFields defaults, boolean explain) {
        this.event = event;
        this.fields = fields;
        this.defaults = defaults;
        this.explain = explain;
    }

    /** The event of one row of this event's table, with all that was found of the event so far. */
    Working row(String text) {
        IndexedEvent part = new IndexedEvent(
                event.number(),
                text,
                event.time().unplaced(),
                event.host(),
                event.source(),
                event.sourcetype(),
                event.index(),
                event.indexed(),
                event.changes(),
                event.steps(),
                event.findings());
        Working row = new Working(part, new Fields(fields), defaults, explain);
        // their places are those of the whole event
        origins().forEach(o -> row.note(o.field(), o.value(), o.setting(), -1, -1));
        row.findings.addAll(findings);
        return row;
    }

    /** The text of a source key: the first value of a field, {@code _raw} and Splunk's own among them. */
    Optional<String> text(String key) {
        return key.equals("_raw")
                ? Optional.of(event.raw())
                : texts(key).stream().findFirst();
    }

    /** All values of a field, Splunk's own among them. */
    List<String> texts(String key) {
        List<String> own = fields.all(key);
        // what Splunk keeps of an event itself cannot be replaced by an extraction of that name
        boolean kept = key.startsWith("_") || own.isEmpty();
        return kept ? defaults.value(key, event).map(List::of).orElse(own) : own;
    }

    /** Whether automatic extraction may give the event this field: Splunk stops at 100 of them. */
    boolean admits(String field, Location setting) {
        if (fields.has(field)) {
            return true;
        }
        if (automatic < MOST_AUTOMATIC) {
            automatic++;
            return true;
        }
        if (!limited) {
            limited = true;
            findings.add(Finding.of(
                    SearchCode.SEARCH_KV_LIMIT,
                    setting.atEvent(event.number()),
                    "The event has more than " + MOST_AUTOMATIC + " automatic fields; " + field
                            + " and those behind it are left out.",
                    "Raise limit in the stanza [kv] of limits.conf, or extract the fields that are needed."));
        }
        return false;
    }

    /** A copy that changes independently and notes where values come from. */
    Working copy() {
        Working copy = new Working(event, new Fields(fields), defaults, true);
        origins().forEach(o -> copy.note(o.field(), o.value(), o.setting(), o.start(), o.end()));
        copy.automatic = automatic;
        return copy;
    }

    /** Where the field's first value starts in {@code _raw}; -1 when that is not known. */
    int start(String field) {
        return origins.getOrDefault(field, List.of()).stream()
                .mapToInt(FieldOrigin::start)
                .findFirst()
                .orElse(-1);
    }

    /** Where all values came from; empty unless explaining. */
    List<FieldOrigin> origins() {
        if (origins.isEmpty()) {
            return List.of();
        }
        return origins.values().stream().flatMap(List::stream).toList();
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
        List<FieldOrigin> sources = origins.getOrDefault(original, List.of());
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

    /** The field's value stands, because an earlier setting gave it one. */
    Attempt kept(Location setting, String field) {
        return Attempt.of(
                setting,
                Outcome.KEPT,
                "It would give a value, but " + field + " has \"" + String.join("\", \"", texts(field))
                        + "\" from an earlier setting.",
                "");
    }

    /** Notes where indexed fields come from. */
    void indexedBy(Location setting) {
        if (explain) {
            event.indexed().asMap().forEach((field, values) -> values.forEach(v -> note(field, v, setting, -1, -1)));
        }
    }

    private void forget(String field) {
        if (explain) {
            origins.remove(field);
        }
    }

    private void note(String field, String value, Location setting, int start, int end) {
        if (explain) {
            origins.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(new FieldOrigin(field, value, setting, start, end));
        }
    }
}

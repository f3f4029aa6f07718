package org.tafoundry.console.event;

import java.util.List;

/**
 * An event as the page shows it.
 *
 * @param number its number in the sample
 * @param sample the sample's name
 * @param shape the form it belongs to
 * @param html its text with marks, escaped
 * @param cut whether the text goes on
 * @param time its time in words
 * @param sourcetype sourcetype at search time
 * @param fields its values
 * @param eventtypes event types
 * @param tags tags
 * @param models data models
 * @param misses settings that do not match it, with how far they got
 * @param remarks what was remarkable about it
 */
public record ShownEvent(
        long number,
        String sample,
        String shape,
        String html,
        boolean cut,
        String time,
        String sourcetype,
        List<Value> fields,
        List<String> eventtypes,
        List<String> tags,
        List<String> models,
        List<Miss> misses,
        List<String> remarks) {

    /** A field, its value and the setting that gave it. */
    public record Value(String field, String value, String setting) {}

    /** A setting that does not match, and how far it got. */
    public record Miss(String setting, String reason) {}

    public ShownEvent {
        fields = List.copyOf(fields);
        eventtypes = List.copyOf(eventtypes);
        tags = List.copyOf(tags);
        models = List.copyOf(models);
        misses = List.copyOf(misses);
        remarks = List.copyOf(remarks);
    }

    /** Event types and tags in words. */
    public String getKinds() {
        return String.join(", ", eventtypes) + (tags.isEmpty() ? "" : " (tags " + String.join(", ", tags) + ")");
    }
}

package org.tafoundry.foundry;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * One event of a sample, with where each of its values comes from; sensitive parts are masked by as many asterisks.
 *
 * @param event its number in the sample
 * @param sample the sample's name
 * @param shape the form it belongs to
 * @param raw its text
 * @param cut whether the text goes on
 * @param time its time
 * @param sourcetype sourcetype at search time
 * @param fields its values
 * @param eventtypes event types
 * @param tags tags
 * @param models data models
 * @param unmatched settings whose regex does not match it
 * @param remarks what was remarkable about it
 */
public record SampledEvent(
        long event,
        String sample,
        String shape,
        String raw,
        boolean cut,
        Time time,
        String sourcetype,
        List<Value> fields,
        List<String> eventtypes,
        List<String> tags,
        List<String> models,
        List<Unmatched> unmatched,
        List<String> remarks) {

    /**
     * The event's time.
     *
     * @param instant the time as ISO 8601; empty when there is none
     * @param origin how it was found
     * @param start first character of it; -1 when it is not in the text
     * @param end one past the last; -1 when it is not in the text
     */
    public record Time(String instant, String origin, int start, int end) {}

    /**
     * A value of a field.
     *
     * @param field field name
     * @param value the value, cut
     * @param setting the setting that gave it
     * @param start first character of it; -1 when it is not in the text
     * @param end one past the last; -1 when it is not in the text
     */
    public record Value(String field, String value, Location setting, int start, int end) {}

    /**
     * A setting whose regex does not match.
     *
     * @param setting the setting
     * @param reason how far it got
     */
    public record Unmatched(Location setting, String reason) {}

    public SampledEvent {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(time, "time");
        fields = List.copyOf(fields);
        eventtypes = List.copyOf(eventtypes);
        tags = List.copyOf(tags);
        models = List.copyOf(models);
        unmatched = List.copyOf(unmatched);
        remarks = List.copyOf(remarks);
    }
}

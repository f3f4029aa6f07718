package org.tafoundry.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.SearchedEvent;

/**
 * An event as one of the two sides shows it.
 *
 * @param raw its text
 * @param time seconds since 1970; empty when there is none
 * @param host host
 * @param source source
 * @param sourcetype sourcetype
 * @param fields its fields, with the values of each in order
 * @param eventtypes event types
 * @param tags tags
 */
public record ComparedEvent(
        String raw,
        String time,
        String host,
        String source,
        String sourcetype,
        Map<String, List<String>> fields,
        List<String> eventtypes,
        List<String> tags) {

    public ComparedEvent {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(time, "time");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
        eventtypes = List.copyOf(eventtypes);
        tags = List.copyOf(tags);
    }

    /** The event as the engine shows it. */
    static ComparedEvent of(SearchedEvent event) {
        return new ComparedEvent(
                event.event().raw(),
                seconds(event.event().time()),
                event.event().host(),
                event.event().source(),
                event.sourcetype(),
                event.fields().asMap(),
                event.eventtypes(),
                event.tags());
    }

    private static String seconds(EventTime time) {
        return time.known()
                ? BigDecimal.valueOf(time.instant().getEpochSecond())
                        .add(BigDecimal.valueOf(time.instant().getNano(), 9))
                        .toPlainString()
                : "";
    }
}

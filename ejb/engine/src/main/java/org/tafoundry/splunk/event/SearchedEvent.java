package org.tafoundry.splunk.event;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Finding;

/**
 * An event as a search returns it.
 *
 * @param event the event as indexed
 * @param sourcetype sourcetype at search time (after {@code rename})
 * @param fields all fields but {@code _raw} and {@code _time}; host, source and sourcetype included
 * @param eventtypes names of the event types it matches, in order
 * @param tags its tags, sorted, each once
 * @param models CIM data models it belongs to, sorted, for example {@code Authentication}
 * @param origins which setting gave which value; empty unless explaining was asked for
 * @param findings what was remarkable about this event at index and search time
 */
public record SearchedEvent(
        IndexedEvent event,
        String sourcetype,
        Fields fields,
        List<String> eventtypes,
        List<String> tags,
        List<String> models,
        List<FieldOrigin> origins,
        List<Finding> findings) {

    public SearchedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(sourcetype, "sourcetype");
        Objects.requireNonNull(fields, "fields");
        eventtypes = List.copyOf(eventtypes);
        tags = List.copyOf(tags);
        models = List.copyOf(models);
        origins = List.copyOf(origins);
        findings = List.copyOf(findings);
    }
}

package org.tafoundry.splunk.event;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Finding;

/**
 * An event as it would be written to the index.
 *
 * @param number its number in the sample, from 1; a clone has its original's number
 * @param raw {@code _raw} after SEDCMD and transforms
 * @param time {@code _time}
 * @param host host without the {@code host::} prefix
 * @param source source without prefix
 * @param sourcetype sourcetype without prefix, after index-time transforms
 * @param index index it is routed to; empty for the default
 * @param indexed indexed fields (INDEXED_EXTRACTIONS, WRITE_META, INGEST_EVAL)
 * @param changes what transforms made of its metadata, in order
 * @param steps what each SEDCMD and transform did about it, in order; empty unless explaining
 * @param findings what was remarkable about this event at index time
 */
public record IndexedEvent(
        long number,
        String raw,
        EventTime time,
        String host,
        String source,
        String sourcetype,
        String index,
        Fields indexed,
        List<KeyChange> changes,
        List<IndexStep> steps,
        List<Finding> findings) {

    public IndexedEvent {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(time, "time");
        changes = changes.isEmpty() ? List.of() : List.copyOf(changes);
        steps = steps.isEmpty() ? List.of() : List.copyOf(steps);
        findings = findings.isEmpty() ? List.of() : List.copyOf(findings);
    }
}

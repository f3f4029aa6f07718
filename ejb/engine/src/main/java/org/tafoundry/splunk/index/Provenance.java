package org.tafoundry.splunk.index;

import java.util.Map;

/**
 * Where lines come from: the input, or what the last ***SPLUNK*** line says.
 *
 * @param host host
 * @param source source
 * @param sourcetype sourcetype
 * @param index index; empty for the default
 * @param stages the settings that apply to what comes so
 * @param timestamps reads the times of its events one after the other
 */
record Provenance(
        String host, String source, String sourcetype, String index, IndexStages stages, TimestampReader timestamps) {

    /** The same with what a ***SPLUNK*** line says. */
    Provenance with(Map<String, String> keys, ReportedStages stages) {
        return stages.provenance(
                keys.getOrDefault("host", host),
                keys.getOrDefault("source", source),
                keys.getOrDefault("sourcetype", sourcetype),
                keys.getOrDefault("index", index));
    }
}

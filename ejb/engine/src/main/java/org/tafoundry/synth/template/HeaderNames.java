package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands out field names for header columns, each once; a taken name is followed by the next best for its kind. */
final class HeaderNames {

    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("status", List.of("backend_status", "further_status")),
            Map.entry("bytes", List.of("bytes_in", "bytes_out", "size", "response_time", "request_time")),
            Map.entry("quoted_text", List.of("label", "detail_text", "note", "remark")),
            Map.entry("url", List.of("target_url")),
            Map.entry("http_referrer", List.of("link", "further_link")),
            Map.entry("pid", List.of("tid", "code", "sequence", "number")),
            Map.entry("log_host", List.of("node", "origin_host", "unit", "location")),
            Map.entry("log_date", List.of("event_date", "stated_date")),
            Map.entry("log_time", List.of("event_time", "stated_time")),
            Map.entry("timestamp", List.of("event_timestamp", "stated_timestamp")),
            Map.entry("context", List.of("scope", "session_context", "further_context")),
            Map.entry("thread", List.of("context", "scope")),
            Map.entry("src_ip", List.of("dest_ip", "forwarded_ip")),
            Map.entry("program", List.of("component", "subprogram", "module")),
            Map.entry("logger", List.of("source_class", "method")),
            Map.entry("epoch", List.of("event_epoch", "stated_epoch")));

    private final Set<String> taken = new HashSet<>();

    /** A named group around the regex. */
    String group(String name, String regex) {
        return "(?<" + take(name) + ">" + regex + ")";
    }

    /** Whether a column has this name already. */
    boolean has(String name) {
        return taken.contains(name);
    }

    /** The name, or the next best one when it is taken. */
    String take(String name) {
        if (taken.add(name)) {
            return name;
        }
        for (String further : FURTHER.getOrDefault(name, List.of())) {
            if (taken.add(further)) {
                return further;
            }
        }
        int n = 2;
        while (!taken.add(name + "_" + n)) {
            n++;
        }
        return name + "_" + n;
    }
}

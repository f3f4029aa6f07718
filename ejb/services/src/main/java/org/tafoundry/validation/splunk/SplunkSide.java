package org.tafoundry.validation.splunk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.comparison.ComparedEvent;

/** Reads events from the results of a search. */
final class SplunkSide {
    /** The field in which the search writes the time with all its decimals. */
    static final String TIME = "ta_foundry_time";

    private SplunkSide() {}

    static ComparedEvent event(JsonNode result) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        result.properties().forEach(field -> {
            if (!field.getKey().equals(TIME)) {
                fields.put(field.getKey(), values(field.getValue()));
            }
        });
        return new ComparedEvent(
                first(result, "_raw"),
                first(result, TIME),
                first(result, "host"),
                first(result, "source"),
                first(result, "sourcetype"),
                fields,
                values(result.path("eventtype")),
                values(result.path("tag")));
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> values.add(one.asText()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            values.add(value.asText());
        }
        return values;
    }

    private static String first(JsonNode result, String field) {
        return values(result.path(field)).stream().findFirst().orElse("");
    }
}

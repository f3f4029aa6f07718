package org.tafoundry.validation.splunk.standin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Runs the few searches that a validation asks for. */
final class StandInSearch {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StandInSearch() {}

    static List<ObjectNode> run(String search, StandInIndex index, Behaviour behaviour) {
        if (search.startsWith("| rest /services/datamodel/model")) {
            return behaviour == Behaviour.NO_MODELS
                    ? List.of()
                    : List.of(result("title", "Authentication"), result("title", "Web"));
        }
        if (search.contains("index=_internal")) {
            return behaviour == Behaviour.DIFFERS
                    ? List.of(result("_raw", "WARN DateParserVerbose - Failed to parse timestamp")
                            .put("component", "DateParserVerbose"))
                    : List.of();
        }
        if (search.endsWith("| stats count")) {
            String tagged = search.startsWith("| datamodel") ? "tag" : "_raw";
            long count = index.events().stream().filter(e -> e.has(tagged)).count();
            return List.of(result("count", Long.toString(count)));
        }
        if (search.contains("| fieldsummary")) {
            return List.of(result("field", "user"));
        }
        return index.events();
    }

    private static ObjectNode result(String field, String value) {
        return MAPPER.createObjectNode().put(field, value);
    }
}

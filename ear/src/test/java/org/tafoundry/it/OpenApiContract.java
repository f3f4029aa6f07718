package org.tafoundry.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What programs rely on: the operations of an older OpenAPI document, what they take and what they answer. A new document may
 * have more of everything, but nothing less, and may ask for nothing more.
 */
final class OpenApiContract {
    private final JsonNode before;
    private final JsonNode now;
    private final Set<String> broken = new TreeSet<>();

    private OpenApiContract(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** What a program that was written for the older document cannot rely on any more. */
    static List<String> broken(JsonNode before, JsonNode now) {
        OpenApiContract contract = new OpenApiContract(before, now);
        before.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> contract.operation(
                        method.getKey() + " " + path.getKey(),
                        method.getValue(),
                        now.path("paths").path(path.getKey()).path(method.getKey()))));
        return new ArrayList<>(contract.broken);
    }

    private void operation(String name, JsonNode old, JsonNode current) {
        if (current.isMissingNode()) {
            broken.add(name + " is gone");
            return;
        }
        for (JsonNode parameter : old.path("parameters")) {
            if (find(current, parameter).isMissingNode()) {
                broken.add(name + " does not take " + parameter.path("name").asText() + " any more");
            }
        }
        for (JsonNode parameter : current.path("parameters")) {
            if (parameter.path("required").asBoolean()
                    && !find(old, parameter).path("required").asBoolean()) {
                broken.add(name + " needs " + parameter.path("name").asText());
            }
        }
        old.path("requestBody").path("content").properties().forEach(type -> {
            JsonNode taken = current.path("requestBody").path("content").path(type.getKey());
            if (taken.isMissingNode()) {
                broken.add(name + " does not take " + type.getKey() + " any more");
            }
            asked(name + " body", type.getValue().path("schema"), taken.path("schema"), new TreeSet<>());
        });
        old.path("responses").properties().forEach(response -> {
            JsonNode answered = current.path("responses").path(response.getKey());
            if (response.getKey().startsWith("2")) {
                if (answered.isMissingNode()) {
                    broken.add(name + " does not answer " + response.getKey() + " any more");
                }
                response.getValue()
                        .path("content")
                        .properties()
                        .forEach(type -> told(
                                name + " " + response.getKey(),
                                type.getValue().path("schema"),
                                answered.path("content").path(type.getKey()).path("schema"),
                                new TreeSet<>()));
            }
        });
    }

    private static JsonNode find(JsonNode operation, JsonNode parameter) {
        for (JsonNode other : operation.path("parameters")) {
            if (other.path("name").equals(parameter.path("name"))
                    && other.path("in").equals(parameter.path("in"))) {
                return other;
            }
        }
        return operation.path("none");
    }

    /** A body takes what it took, and needs nothing more. */
    private void asked(String where, JsonNode old, JsonNode current, Set<String> seen) {
        JsonNode taken = schema(now, current);
        for (JsonNode needed : taken.path("required")) {
            boolean always = false;
            for (JsonNode one : schema(before, old).path("required")) {
                always |= one.equals(needed);
            }
            if (!always) {
                broken.add(where + " needs " + needed.asText());
            }
        }
        told(where, old, current, seen);
    }

    /** What had a property of some type has it still. */
    private void told(String where, JsonNode old, JsonNode current, Set<String> seen) {
        if (old.has("$ref") && !seen.add(old.path("$ref").asText())) {
            return;
        }
        JsonNode was = schema(before, old);
        JsonNode is = schema(now, current);
        if (!types(was).equals(types(is))) {
            broken.add(where + " was " + types(was) + " and is " + types(is));
        }
        was.path("properties")
                .properties()
                .forEach(property -> told(
                        where + "." + property.getKey(),
                        property.getValue(),
                        is.path("properties").path(property.getKey()),
                        seen));
        if (was.has("items")) {
            told(where + "[]", was.path("items"), is.path("items"), seen);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        return types;
    }

    private static JsonNode schema(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}

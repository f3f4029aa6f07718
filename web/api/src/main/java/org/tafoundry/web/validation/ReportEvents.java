package org.tafoundry.web.validation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tafoundry.page.PageRequest;

/** The events that a validation report has sampled, with where each value stands; an older report has none. */
final class ReportEvents {
    private final JsonObject report;

    ReportEvents(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            report = reader.readObject();
        }
    }

    /**
     * A page of the events that match, as JSON.
     *
     * @param shape only events of this form; empty for any
     * @param missing only events without this field; empty for any
     * @param failing only events that some setting does not match
     */
    String page(String shape, String missing, boolean failing, PageRequest page) {
        Predicate<JsonObject> wanted = event -> (shape.isEmpty() || shape.equals(event.getString("shape", "")))
                && (missing.isEmpty()
                        || objects(event, "fields").noneMatch(f -> missing.equals(f.getString("field", ""))))
                && (!failing || objects(event, "unmatched").findAny().isPresent());
        List<JsonObject> matching = objects(report, "samples").filter(wanted).toList();
        JsonArrayBuilder items = Json.createArrayBuilder();
        matching.stream().skip(page.first()).limit(page.size()).forEach(items::add);
        return Json.createObjectBuilder()
                .add("items", items)
                .add("page", page.page())
                .add("size", page.size())
                .add("total", matching.size())
                .build()
                .toString();
    }

    private static Stream<JsonObject> objects(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray array
                ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                : Stream.empty();
    }
}

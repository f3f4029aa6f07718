package org.tafoundry.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tafoundry.page.Page;

/** Writes what services give as JSON with snake_case names. */
final class JsonOutput {
    private JsonOutput() {}

    /** A page with its items and where it stands. */
    static <T> JsonObject page(Page<T> page, Function<T, JsonObject> item) {
        return Json.createObjectBuilder()
                .add("items", array(page.items(), item))
                .add("page", page.page())
                .add("size", page.size())
                .add("total", page.total())
                .build();
    }

    /** A list as a single page. */
    static <T> JsonObject items(List<T> items, Function<T, JsonObject> item) {
        return Json.createObjectBuilder()
                .add("items", array(items, item))
                .add("total", items.size())
                .build();
    }

    /** Adds a value, or JSON null where there is none. */
    static void optional(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresentOrElse(v -> json.add(name, v.toString()), () -> json.addNull(name));
    }

    /** Stored JSON text as JSON; an empty text is null. */
    static JsonValue stored(String text) {
        if (text.isBlank()) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonStructure value = reader.read();
            return value;
        }
    }

    static String id(UUID id) {
        return id.toString();
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObject> item) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(i -> array.add(item.apply(i)));
        return array;
    }
}

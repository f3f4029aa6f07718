package org.tafoundry.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tafoundry.page.Page;

/** Writes what services give as JSON with snake_case names. */
public final class JsonOutput {
    private JsonOutput() {}

    /** A page with its items and where it stands. */
    public static <T> JsonObject page(Page<T> page, Function<T, JsonObject> item) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(each -> items.add(item.apply(each)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("page", page.page())
                .add("size", page.size())
                .add("total", page.total())
                .build();
    }

    /** A whole list as a single page. */
    public static <T> JsonObject items(List<T> items, Function<T, JsonObject> item) {
        return page(new Page<>(items, 0, items.size(), items.size()), item);
    }

    /** Adds a value as text, or JSON null where there is none. */
    public static void optional(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresentOrElse(v -> json.add(name, v.toString()), () -> json.addNull(name));
    }

    /** Texts as a sorted array. */
    public static JsonArrayBuilder sorted(Collection<?> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().map(Object::toString).sorted().forEach(array::add);
        return array;
    }

    /** Numbers by name. */
    public static JsonObjectBuilder numbers(Map<?, ? extends Number> numbers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        numbers.forEach((name, number) -> json.add(name.toString(), number.longValue()));
        return json;
    }

    /** Stored JSON text as JSON; an empty text is null. */
    public static JsonValue stored(String text) {
        if (text.isBlank()) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}

package org.tafoundry.console.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

/** Reads the reports that the services keep as JSON; what is absent is empty. */
final class StoredReport {

    private StoredReport() {}

    /** The object that a text holds; an empty text holds an empty one. */
    static JsonObject of(String text) {
        if (text.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static JsonObject inner(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }

    static List<JsonObject> objects(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonArray(key).getValuesAs(JsonObject.class) : List.of();
    }

    static String percent(JsonObject json, String key) {
        double share = json.containsKey(key) ? json.getJsonNumber(key).doubleValue() : 0;
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static List<Remark> remarks(JsonObject json) {
        return objects(json, "findings").stream()
                .map(f -> new Remark(
                        f.getString("severity", "").toLowerCase(Locale.ROOT),
                        f.getString("code", ""),
                        f.getString("message", ""),
                        f.getString("suggestion", "")))
                .toList();
    }
}

package org.tafoundry.console.request;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

/**
 * What a validation report says, as the page shows it.
 *
 * @param events number of events
 * @param timed events with a time of their own
 * @param bytesLost bytes of the sample that are in no event
 * @param fields one line for each field
 * @param models one line for each dataset of a data model
 * @param findings one line for each finding
 */
public record Evidence(
        long events, long timed, long bytesLost, List<Field> fields, List<Model> models, List<Remark> findings) {

    /** Nothing validated yet. */
    public static final Evidence NONE = new Evidence(0, 0, 0, List.of(), List.of(), List.of());

    /** A field and the share of events that have it. */
    public record Field(String name, String share) {}

    /** A dataset, its events, and the share of its recommended fields that they have. */
    public record Model(String name, long events, String coverage, String missing) {}

    /** A finding: how bad, what, what next. */
    public record Remark(String severity, String code, String message, String next) {}

    public Evidence {
        fields = List.copyOf(fields);
        models = List.copyOf(models);
        findings = List.copyOf(findings);
    }

    /** Reads a report; an empty text is no report. */
    static Evidence of(String report) {
        if (report.isEmpty()) {
            return NONE;
        }
        try (JsonReader reader = Json.createReader(new StringReader(report))) {
            JsonObject json = reader.readObject();
            return new Evidence(
                    json.getInt("events", 0),
                    json.getInt("eventsWithTime", 0),
                    json.getInt("bytesLost", 0),
                    objects(json, "fields").stream()
                            .map(f -> new Field(f.getString("name", ""), percent(f, "share")))
                            .toList(),
                    objects(json, "models").stream().map(Evidence::model).toList(),
                    objects(json, "findings").stream()
                            .map(f -> new Remark(
                                    f.getString("severity", "").toLowerCase(Locale.ROOT),
                                    f.getString("code", ""),
                                    f.getString("message", ""),
                                    f.getString("suggestion", "")))
                            .toList());
        }
    }

    private static Model model(JsonObject model) {
        List<String> missing = model.containsKey("missing")
                ? model.getJsonArray("missing").getValuesAs(jakarta.json.JsonString::getString)
                : List.of();
        return new Model(
                model.getString("model", "") + " / " + model.getString("dataset", ""),
                model.getInt("events", 0),
                percent(model, "coverage"),
                String.join(", ", missing));
    }

    private static List<JsonObject> objects(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonArray(key).getValuesAs(JsonObject.class) : List.of();
    }

    private static String percent(JsonObject json, String key) {
        double share = json.containsKey(key) ? json.getJsonNumber(key).doubleValue() : 0;
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}

package org.tafoundry.console.request;

import jakarta.json.JsonObject;
import java.util.List;

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

    public Evidence {
        fields = List.copyOf(fields);
        models = List.copyOf(models);
        findings = List.copyOf(findings);
    }

    /** Reads a report; an empty text is no report. */
    static Evidence of(String report) {
        JsonObject json = StoredReport.of(report);
        if (json.isEmpty()) {
            return NONE;
        }
        return new Evidence(
                json.getInt("events", 0),
                json.getInt("eventsWithTime", 0),
                json.getInt("bytesLost", 0),
                StoredReport.objects(json, "fields").stream()
                        .map(f -> new Field(f.getString("name", ""), StoredReport.percent(f, "share")))
                        .toList(),
                StoredReport.objects(json, "models").stream()
                        .map(Evidence::model)
                        .toList(),
                StoredReport.remarks(json));
    }

    private static Model model(JsonObject model) {
        List<String> missing = model.containsKey("missing")
                ? model.getJsonArray("missing").getValuesAs(jakarta.json.JsonString::getString)
                : List.of();
        return new Model(
                model.getString("model", "") + " / " + model.getString("dataset", ""),
                model.getInt("events", 0),
                StoredReport.percent(model, "coverage"),
                String.join(", ", missing));
    }
}

package org.tafoundry.console.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.console.text.Language;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.cim.CimVersion;

/** The data models that events belong to, each with every field that it recommends and how far events have it. */
final class CimMatrix {
    private final Language language;

    CimMatrix(Language language) {
        this.language = language;
    }

    /**
     * A dataset of a data model.
     *
     * @param name model and dataset
     * @param events events that belong to it
     * @param coverage share of its recommended fields
     * @param fields the recommended fields
     */
    public record Dataset(String name, long events, String coverage, List<Field> fields) {
        public Dataset {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A recommended field.
     *
     * @param name the field
     * @param style {@code yes} where all events have it, {@code part}, {@code no}, or {@code odd} where a value is not prescribed
     * @param state the same in words
     * @param explanation why events lack it, or which values are odd; may be empty
     */
    public record Field(String name, String style, String state, String explanation) {}

    /** The datasets of a validation report; nothing of an empty text. */
    List<Dataset> of(String report) {
        if (report.isEmpty()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(report))) {
            JsonObject json = reader.readObject();
            CimVersion version = CimVersion.of(json.getString("cimVersion", "")).orElseGet(CimVersion::newest);
            return objects(json, "models")
                    .map(model -> dataset(model, CimModels.of(version)))
                    .toList();
        }
    }

    private Dataset dataset(JsonObject model, CimModels models) {
        String name = model.getString("model", "");
        String dataset = model.getString("dataset", "");
        Map<String, JsonObject> gaps = objects(model, "gaps")
                .collect(Collectors.toMap(gap -> gap.getString("field", ""), gap -> gap, (one, other) -> one));
        List<String> odd = texts(model, "nonconforming");
        List<Field> fields = new ArrayList<>();
        models.datasets(name).stream()
                .filter(candidate -> candidate.name().equals(dataset))
                .findFirst()
                .map(CimDataset::recommended)
                .orElse(List.of())
                .stream()
                .map(CimField::name)
                .map(field -> field(field, gaps, odd))
                .forEach(fields::add);
        return new Dataset(name + " / " + dataset, model.getInt("events", 0), percent(model, "coverage"), fields);
    }

    private Field field(String name, Map<String, JsonObject> gaps, List<String> odd) {
        List<String> values =
                odd.stream().filter(one -> one.startsWith(name + "=")).toList();
        if (!values.isEmpty()) {
            return new Field(name, "odd", language.of("events.is-not-as-prescribed"), String.join(", ", values));
        }
        JsonObject gap = gaps.get(name);
        if (gap == null) {
            return new Field(name, "yes", language.of("events.is-present"), "");
        }
        boolean some = gap.containsKey("share") && gap.getJsonNumber("share").doubleValue() > 0;
        return new Field(
                name,
                some ? "part" : "no",
                some ? language.say("events.in-share", percent(gap, "share")) : language.of("events.is-missing"),
                gap.getString("explanation", ""));
    }

    private static Stream<JsonObject> objects(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray array
                ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                : Stream.empty();
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    private static String percent(JsonObject json, String key) {
        double share = json.containsKey(key) ? json.getJsonNumber(key).doubleValue() : 0;
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}

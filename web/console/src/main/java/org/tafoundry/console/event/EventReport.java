package org.tafoundry.console.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads out of a validation report what the page of events shows; what an older report does not have is empty. */
final class EventReport {
    private final JsonObject report;

    EventReport(String text) {
        if (text.isEmpty()) {
            report = JsonValue.EMPTY_JSON_OBJECT;
        } else {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                report = reader.readObject();
            }
        }
    }

    /** The events that were sampled. */
    List<ShownEvent> events() {
        return objects(report, "samples").map(EventReport::event).toList();
    }

    /** The forms of the events, the frequent ones first. */
    List<Shape> shapes() {
        return objects(report, "shapes")
                .map(shape ->
                        new Shape(shape.getString("name", ""), shape.getInt("events", 0), percent(shape, "share")))
                .toList();
    }

    /** The data models with the fields that they recommend. */
    List<Dataset> datasets() {
        return objects(report, "models").map(EventReport::dataset).toList();
    }

    /** The fields with the share of events that have them. */
    List<Shape> fields() {
        return objects(report, "fields")
                .map(field ->
                        new Shape(field.getString("name", ""), field.getInt("events", 0), percent(field, "share")))
                .toList();
    }

    /** A form or field, how many events have it, and their share. */
    public record Shape(String name, long events, String share) {}

    /**
     * A dataset of a data model.
     *
     * @param name model and dataset
     * @param events events that belong to it
     * @param coverage share of its recommended fields
     * @param gaps recommended fields that events lack
     * @param deviations values that are not prescribed
     */
    public record Dataset(String name, long events, String coverage, List<Gap> gaps, List<String> deviations) {
        public Dataset {
            gaps = List.copyOf(gaps);
            deviations = List.copyOf(deviations);
        }
    }

    /** A recommended field, the share of events that have it, and why others lack it. */
    public record Gap(String field, String share, String explanation) {}

    private static Dataset dataset(JsonObject model) {
        return new Dataset(
                model.getString("model", "") + " / " + model.getString("dataset", ""),
                model.getInt("events", 0),
                percent(model, "coverage"),
                objects(model, "gaps")
                        .map(gap -> new Gap(
                                gap.getString("field", ""), percent(gap, "share"), gap.getString("explanation", "")))
                        .toList(),
                texts(model, "nonconforming"));
    }

    private static ShownEvent event(JsonObject event) {
        String raw = event.getString("raw", "");
        MarkedText text = new MarkedText(raw);
        JsonObject time = event.containsKey("time") ? event.getJsonObject("time") : JsonValue.EMPTY_JSON_OBJECT;
        String when = time.getString("instant", "");
        String origin = time.getString("origin", "").toLowerCase(Locale.ROOT).replace('_', ' ');
        text.time(time.getInt("start", -1), time.getInt("end", -1), "_time " + when + " (" + origin + ")");
        List<ShownEvent.Value> values = objects(event, "fields")
                .map(value -> {
                    String setting = setting(value);
                    String field = value.getString("field", "");
                    text.value(value.getInt("start", -1), value.getInt("end", -1), field + ", by " + setting);
                    return new ShownEvent.Value(field, value.getString("value", ""), setting);
                })
                .toList();
        return new ShownEvent(
                event.getInt("event", 0),
                event.getString("sample", ""),
                event.getString("shape", ""),
                text.html(),
                event.getBoolean("cut", false),
                when.isEmpty() ? "none (" + origin + ")" : when + " (" + origin + ")",
                event.getString("sourcetype", ""),
                values,
                texts(event, "eventtypes"),
                texts(event, "tags"),
                texts(event, "models"),
                objects(event, "unmatched")
                        .map(miss -> new ShownEvent.Miss(setting(miss), miss.getString("reason", "")))
                        .toList(),
                texts(event, "remarks"));
    }

    /** A place in words: file, line, stanza and key. */
    private static String setting(JsonObject holder) {
        if (!(holder.get("setting") instanceof JsonObject where)) {
            return "";
        }
        String line = where.getInt("line", 0) > 0 ? ":" + where.getInt("line", 0) : "";
        String stanza = where.getString("stanza", "");
        return Stream.of(
                        where.getString("file", "") + line,
                        stanza.isEmpty() ? "" : "[" + stanza + "]",
                        where.getString("key", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
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

package org.tafoundry.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/** Reads the fields of a JSON body, saying which one is wrong. */
final class JsonInput {
    private final JsonObject object;

    private JsonInput(JsonObject object) {
        this.object = object;
    }

    /** A body that must be a JSON object. */
    static JsonInput of(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            return new JsonInput(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            throw new BadRequestException("The body is no JSON object: " + e.getMessage(), e);
        }
    }

    /** A text; empty when absent or null. */
    String text(String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw wrong(name, "a text");
    }

    /** A truth value, or the fallback when absent. */
    boolean flag(String name, boolean fallback) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> fallback;
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    /** An object; an empty one when absent. */
    JsonInput object(String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return new JsonInput(JsonValue.EMPTY_JSON_OBJECT);
        }
        if (value instanceof JsonObject inner) {
            return new JsonInput(inner);
        }
        throw wrong(name, "an object");
    }

    /** Texts of an array; none when absent. */
    Set<String> texts(String name) {
        Set<String> texts = new HashSet<>();
        JsonValue value = object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw wrong(name, "an array of texts");
        }
        for (JsonValue item : value.asJsonArray()) {
            if (!(item instanceof JsonString string)) {
                throw wrong(name, "an array of texts");
            }
            texts.add(string.getString());
        }
        return texts;
    }

    /** An id out of a path or query; what is no UUID names nothing. */
    static UUID id(String text) {
        return uuid(text).orElseThrow(() -> new Refusal(
                CommonRefusal.NOT_FOUND, "'" + text + "' is no id.", "Take the id from a list or from the creation's answer."));
    }

    private static Optional<UUID> uuid(String text) {
        return text != null && text.matches("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Refusal wrong(String name, String wanted) {
        return new Refusal(CommonRefusal.INVALID_VALUE, name + " must be " + wanted + ".", "Correct the body and send it again.");
    }
}

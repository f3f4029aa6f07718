package org.tafoundry.web;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.json.ApiJson;

/** Reads the fields of a JSON body, saying which one is wrong. */
public final class JsonInput {
    private final JsonObject object;

    private JsonInput(JsonObject object, List<String> known) {
        Set<String> unknown = new TreeSet<>(object.keySet());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new BadRequestException("The body has the unknown field " + String.join(", ", unknown)
                    + "; known here are " + String.join(", ", known) + ".");
        }
        this.object = object;
    }

    /** A body that must be a JSON object with no other fields than these. */
    public static JsonInput of(InputStream body, String... known) {
        try (JsonReader reader = Json.createReader(new StringReader(text(body)))) {
            return new JsonInput(reader.readObject(), List.of(known));
        } catch (JsonException | IllegalStateException e) {
            throw new BadRequestException("The body is no JSON object: " + e.getMessage(), e);
        }
    }

    private static String text(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ApiJson.checked(body)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("The body is not UTF-8.", e);
        }
    }

    /** A text; empty when absent or null. */
    public String text(String name) {
        JsonValue value = value(name);
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw wrong(name, "a text");
    }

    /** A text as it is, any other value as JSON; empty when absent or null. */
    public String json(String name) {
        JsonValue value = value(name);
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> text(name);
            default -> value.toString();
        };
    }

    /** A truth value, or the fallback when absent. */
    public boolean flag(String name, boolean fallback) {
        return switch (value(name).getValueType()) {
            case NULL -> fallback;
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    /** An object with no other fields than these; an empty one when absent. */
    public JsonInput object(String name, String... known) {
        JsonValue value = value(name);
        if (value == JsonValue.NULL) {
            return new JsonInput(JsonValue.EMPTY_JSON_OBJECT, List.of());
        }
        if (value instanceof JsonObject inner) {
            return new JsonInput(inner, List.of(known));
        }
        throw wrong(name, "an object");
    }

    /** Texts of an array, which must be there. */
    public Set<String> texts(String name) {
        JsonValue value = value(name);
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw wrong(name, "an array of texts");
        }
        Set<String> texts = new TreeSet<>();
        for (JsonValue item : value.asJsonArray()) {
            if (!(item instanceof JsonString string)) {
                throw wrong(name, "an array of texts");
            }
            texts.add(string.getString());
        }
        return texts;
    }

    private JsonValue value(String name) {
        return object.getOrDefault(name, JsonValue.NULL);
    }

    private static Refusal wrong(String name, String wanted) {
        return Values.invalid(name + " must be " + wanted + ".", "Correct the body and send it again.");
    }
}

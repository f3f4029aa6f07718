package org.tafoundry.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.refusal.Values;

/** Reads and writes the JSON of the API with Jackson, the same in every server. */
public final class ApiJson {
    /** The largest JSON body: 1 MB. */
    private static final int LARGEST = 1 << 20;

    /** No body of this API is deeper than three. */
    private static final int DEEPEST = 32;

    private static final int TOO_LARGE = 413;

    private static final ObjectMapper MAPPER = mapper();

    private ApiJson() {}

    /** A body as a record; says which field is wrong. */
    public static <T> T read(InputStream body, Class<T> type) {
        byte[] bytes = bytes(body);
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new BadRequestException("The body is null; send a JSON object.");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new BadRequestException(
                    "The body has the unknown field " + e.getPropertyName() + "; known here are "
                            + e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".",
                    e);
        } catch (JsonMappingException e) {
            throw mismatch(e);
        } catch (JsonProcessingException e) {
            throw new BadRequestException("The body is no JSON object: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadRequestException("The body is no JSON object: " + e.getMessage(), e);
        }
    }

    /** A record as JSON in UTF-8. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    /** Refuses a body that is too large, not UTF-8 or nested deeper than anything that is asked for here. */
    public static byte[] checked(InputStream body) {
        byte[] bytes = bytes(body);
        try (com.fasterxml.jackson.core.JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return bytes;
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new BadRequestException("The body is no JSON object: " + why, e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ClientErrorException("The body has more than " + LARGEST + " bytes.", TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new BadRequestException("The body ended before it was complete.", e);
        }
    }

    private static RuntimeException mismatch(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        if (path.isEmpty()) {
            return new BadRequestException("The body is no JSON object.", e);
        }
        return Values.invalid(
                path + (e instanceof MismatchedInputException wrong ? wanted(wrong) : " cannot be read."),
                "Compare the body with /openapi and send it again.");
    }

    /** In the words of JSON, not of the classes that read it. */
    private static String wanted(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type == null) {
            return " is not of its type.";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return " must be a string.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return " must be true or false.";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return " must be a number.";
        }
        if (type.isEnum()) {
            return " must be one of " + List.of(type.getEnumConstants()) + ".";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? " must be a list." : " must be an object.";
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        SimpleModule values = new SimpleModule();
        values.addSerializer(new OptionalValue());
        values.addSerializer(new StoredDocument());
        values.addSerializer(Instant.class, ToStringSerializer.instance);
        JsonMapper mapper = JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(values)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /** An Optional as its value or null. */
    @SuppressWarnings("rawtypes")
    private static final class OptionalValue extends StdSerializer<Optional> {
        private static final long serialVersionUID = 1L;

        OptionalValue() {
            super(Optional.class);
        }

        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.isPresent() ? value.get() : null, out);
        }
    }

    /** A stored document without a second look at it. */
    private static final class StoredDocument extends StdSerializer<StoredJson> {
        private static final long serialVersionUID = 1L;

        StoredDocument() {
            super(StoredJson.class);
        }

        @Override
        public void serialize(StoredJson value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(value.text());
        }
    }
}

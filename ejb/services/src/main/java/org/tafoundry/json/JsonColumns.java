package org.tafoundry.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Maps JSON columns for Hibernate with the product's own Jackson, so that the mapping does not depend on which JSON
 * library the server has. An attribute of type {@code String} is JSON text already.
 */
public final class JsonColumns implements FormatMapper {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        Type target = type.getJavaType();
        if (target == String.class) {
            return type.wrap(json.toString(), options);
        }
        try {
            return MAPPER.readValue(json.toString(), MAPPER.constructType(target));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A JSON column does not hold a " + target.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        if (value instanceof String text) {
            return text;
        }
        try {
            return MAPPER.writerFor(MAPPER.constructType(type.getJavaType())).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A " + type.getJavaType().getTypeName() + " cannot be written as JSON", e);
        }
    }
}

package org.tafoundry.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.tafoundry.refusal.Values;

/** Types of configuration values; the name in lower case is what {@code system_config.value_type} holds. */
public enum ValueType {
    STRING {
        @Override
        String normal(String key, String value) {
            return value;
        }
    },
    INT {
        @Override
        String normal(String key, String value) {
            try {
                return Long.toString(Long.parseLong(value.strip()));
            } catch (NumberFormatException e) {
                throw Values.invalid(key + " must be a whole number, not '" + value + "'.", "Give digits only.");
            }
        }
    },
    BOOL {
        @Override
        String normal(String key, String value) {
            String word = value.strip().toLowerCase(Locale.ROOT);
            if (!word.equals("true") && !word.equals("false")) {
                throw Values.invalid(key + " must be true or false, not '" + value + "'.", "Give true or false.");
            }
            return word;
        }
    },
    JSON {
        @Override
        String normal(String key, String value) {
            try {
                MAPPER.readTree(value);
                return value;
            } catch (JsonProcessingException e) {
                throw Values.invalid(
                        key + " must be JSON: " + e.getOriginalMessage(), "Give valid JSON, for example [\"a\"].");
            }
        }
    };

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** The value in its normal form; refused when it is not of this type. */
    abstract String normal(String key, String value);

    static ValueType of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}

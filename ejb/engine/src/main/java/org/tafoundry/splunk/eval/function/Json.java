package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** JSON text as the json functions read and write it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            // Text that is not JSON is an ordinary answer here, and the reader offers no way to ask first.
            return Optional.empty();
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String print(JsonNode node) {
        return node.toString();
    }

    /** A value as JSON; text that is an object or array is taken as such. */
    static JsonNode node(Value value) {
        if (value instanceof Value.Number number) {
            return number(number.value());
        }
        if (value instanceof Value.Bool bool) {
            return JsonNodeFactory.instance.booleanNode(bool.value());
        }
        if (value instanceof Value.Multi multi) {
            ArrayNode array = array();
            multi.values().forEach(text -> array.add(node(Values.of(text))));
            return array;
        }
        if (value instanceof Value.Text text) {
            String json = text.value().strip();
            boolean container = json.startsWith("{") || json.startsWith("[");
            return (container ? parse(json) : Optional.<JsonNode>empty())
                    .orElseGet(() -> JsonNodeFactory.instance.textNode(text.value()));
        }
        return JsonNodeFactory.instance.nullNode();
    }

    private static JsonNode number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? JsonNodeFactory.instance.numberNode((long) number)
                : Double.isNaN(number) || Double.isInfinite(number)
                        ? JsonNodeFactory.instance.nullNode()
                        : JsonNodeFactory.instance.numberNode(new BigDecimal(Double.toString(number)));
    }

    /** The eval value of a JSON value: objects and arrays stay JSON text. */
    static Value value(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Values.NULL;
        }
        if (node.isNumber()) {
            return Values.of(node.asText());
        }
        if (node.isBoolean()) {
            return Values.of(node.asText());
        }
        return Values.of(node.isTextual() ? node.textValue() : print(node));
    }

    /** The text of a JSON value; nothing for null. */
    static Optional<String> scalar(JsonNode node) {
        return Values.text(value(node));
    }
}

package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The functions that change JSON text: set, append, extend. */
final class JsonChange implements EvalFunction {

    /** What happens at each path. */
    enum Kind {
        SET,
        SET_EXACT,
        APPEND,
        EXTEND
    }

    private final Kind kind;

    JsonChange(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> json = arguments.text(0).flatMap(Json::parse);
        if (json.isEmpty()) {
            return Values.NULL;
        }
        for (int i = 1; i + 1 < arguments.count(); i += 2) {
            String path = arguments.text(i, "");
            JsonNode value = Json.node(arguments.value(i + 1));
            switch (kind) {
                case SET -> JsonPath.parse(path).set(json.get(), value);
                case SET_EXACT -> JsonPath.exact(path).set(json.get(), value);
                default -> add(JsonPath.parse(path).find(json.get()), value);
            }
        }
        return Values.of(Json.print(json.get()));
    }

    private void add(List<JsonNode> targets, JsonNode value) {
        for (JsonNode target : targets) {
            if (target instanceof ArrayNode array) {
                if (kind == Kind.EXTEND && value.isArray()) {
                    value.forEach(array::add);
                } else {
                    array.add(value);
                }
            }
        }
    }
}

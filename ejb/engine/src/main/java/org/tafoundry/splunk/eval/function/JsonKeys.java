package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_keys(object)}: the names of its members as a JSON array. */
final class JsonKeys implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> object = arguments.text(0).flatMap(Json::parse).filter(JsonNode::isObject);
        if (object.isEmpty()) {
            return Values.NULL;
        }
        ArrayNode keys = Json.array();
        object.get().fieldNames().forEachRemaining(keys::add);
        return Values.of(Json.print(keys));
    }
}

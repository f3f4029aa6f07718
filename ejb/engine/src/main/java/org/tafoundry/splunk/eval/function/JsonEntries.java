package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_entries(object)}: its members as a JSON array of keys and values. */
final class JsonEntries implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> object = arguments.text(0).flatMap(Json::parse).filter(JsonNode::isObject);
        if (object.isEmpty()) {
            return Values.NULL;
        }
        ArrayNode entries = Json.array();
        object.get().properties().forEach(member -> {
            ObjectNode entry = Json.object();
            entry.put("key", member.getKey());
            entry.set("value", member.getValue());
            entries.add(entry);
        });
        return Values.of(Json.print(entries));
    }
}

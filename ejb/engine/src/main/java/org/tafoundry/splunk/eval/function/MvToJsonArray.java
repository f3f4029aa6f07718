package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code mv_to_json_array(value, infer)}: the values as a JSON array. */
final class MvToJsonArray implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        boolean infer = arguments.has(1) && arguments.isTrue(1);
        if (Values.isNull(value)) {
            return Values.NULL;
        }
        ArrayNode array = Json.array();
        for (String text : Values.list(value)) {
            Optional<JsonNode> inferred = infer ? Json.parse(text) : Optional.empty();
            inferred.ifPresentOrElse(array::add, () -> array.add(text));
        }
        return Values.of(Json.print(array));
    }
}

package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_array(value, ...)}. */
final class JsonArray implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        ArrayNode array = Json.array();
        for (int i = 0; i < arguments.count(); i++) {
            array.add(Json.node(arguments.value(i)));
        }
        return Values.of(Json.print(array));
    }
}

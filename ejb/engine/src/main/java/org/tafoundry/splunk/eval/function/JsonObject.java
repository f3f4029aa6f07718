package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_object(key, value, ...)}. */
final class JsonObject implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        ObjectNode object = Json.object();
        for (int i = 0; i + 1 < arguments.count(); i += 2) {
            object.set(arguments.text(i, ""), Json.node(arguments.value(i + 1)));
        }
        return Values.of(Json.print(object));
    }
}

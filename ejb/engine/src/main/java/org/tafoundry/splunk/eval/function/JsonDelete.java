package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_delete(json, path, ...)}: the JSON without these parts. */
final class JsonDelete implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> json = arguments.text(0).flatMap(Json::parse);
        if (json.isEmpty()) {
            return Values.NULL;
        }
        for (int i = 1; i < arguments.count(); i++) {
            JsonPath.parse(arguments.text(i, "")).remove(json.get());
        }
        return Values.of(Json.print(json.get()));
    }
}

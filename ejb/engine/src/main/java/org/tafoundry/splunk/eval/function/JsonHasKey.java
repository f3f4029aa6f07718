package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_has_key_exact(object, key)}. */
final class JsonHasKey implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> object = arguments.text(0).flatMap(Json::parse);
        return Values.of(object.isPresent() && object.get().has(arguments.text(1, "")));
    }
}

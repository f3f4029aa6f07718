package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isarray} and {@code isobject}: whether a value is JSON of that kind. */
final class IsJson implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> json = arguments.text(0).flatMap(Json::parse);
        return Values.of(
                json.isPresent() && (array ? json.get().isArray() : json.get().isObject()));
    }

    private final boolean array;

    IsJson(boolean array) {
        this.array = array;
    }
}

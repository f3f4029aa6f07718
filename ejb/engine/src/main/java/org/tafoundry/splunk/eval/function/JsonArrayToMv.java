package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_array_to_mv(array, quotes)}: the elements as values. */
final class JsonArrayToMv implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> array = arguments.text(0).flatMap(Json::parse).filter(JsonNode::isArray);
        boolean quoted = arguments.has(1) && arguments.isTrue(1);
        List<String> values = new ArrayList<>();
        array.ifPresent(elements -> elements.forEach(element -> {
            if (quoted && element.isTextual()) {
                values.add(Json.print(element));
            } else {
                Json.scalar(element).ifPresent(values::add);
            }
        }));
        return Values.of(values);
    }
}

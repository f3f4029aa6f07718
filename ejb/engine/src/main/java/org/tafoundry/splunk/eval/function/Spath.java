package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code spath(text, path)}: the values at a path of JSON or XML. */
final class Spath implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<String> text = arguments.text(0);
        Optional<String> path = arguments.text(1);
        if (text.isEmpty() || path.isEmpty()) {
            return Values.NULL;
        }
        if (text.get().stripLeading().startsWith("<")) {
            return Values.of(XmlPath.find(text.get(), path.get()));
        }
        Optional<JsonNode> json = Json.parse(text.get());
        return json.isEmpty()
                ? Values.NULL
                : Values.of(JsonPath.parse(path.get()).find(json.get()).stream()
                        .flatMap(node -> Json.scalar(node).stream())
                        .toList());
    }
}

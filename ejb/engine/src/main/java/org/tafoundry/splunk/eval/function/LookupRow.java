package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code lookup(table, inputs, outputs)}: a JSON object of the first matching row's output columns. */
final class LookupRow implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> inputs = arguments.text(1).flatMap(Json::parse);
        Optional<String> table = arguments.text(0);
        if (table.isEmpty() || inputs.isEmpty()) {
            return Values.NULL;
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        inputs.get().properties().forEach(e -> Json.scalar(e.getValue()).ifPresent(v -> wanted.put(e.getKey(), v)));
        Map<String, List<String>> row = arguments.scope().lookup().find(table.get(), wanted);
        ObjectNode result = Json.object();
        Optional<JsonNode> outputs = arguments.text(2).flatMap(Json::parse);
        outputs.ifPresent(names -> names.forEach(name -> {
            List<String> values = row.getOrDefault(name.asText(), List.of());
            if (!values.isEmpty()) {
                result.set(name.asText(), Json.node(Values.of(values)));
            }
        }));
        return result.isEmpty() ? Values.NULL : Values.of(Json.print(result));
    }
}

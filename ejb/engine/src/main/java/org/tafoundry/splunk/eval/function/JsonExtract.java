package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_extract(json, path, ...)} and {@code json_extract_exact}: parts of JSON text. */
final class JsonExtract implements EvalFunction {

    private final boolean exact;

    JsonExtract(boolean exact) {
        this.exact = exact;
    }

    @Override
    public Value apply(Arguments arguments) {
        Optional<JsonNode> json = arguments.text(0).flatMap(Json::parse);
        if (json.isEmpty()) {
            return Values.NULL;
        }
        if (arguments.count() == 1) {
            return Json.value(json.get());
        }
        if (arguments.count() == 2) {
            return Json.value(node(json.get(), arguments.text(1, "")));
        }
        ArrayNode results = Json.array();
        for (int i = 1; i < arguments.count(); i++) {
            results.add(node(json.get(), arguments.text(i, "")));
        }
        return Values.of(Json.print(results));
    }

    private JsonNode node(JsonNode json, String text) {
        JsonPath path = exact ? JsonPath.exact(text) : JsonPath.parse(text);
        List<JsonNode> found = path.find(json);
        if (!path.isMany()) {
            return found.isEmpty() ? JsonNodeFactory.instance.nullNode() : found.get(0);
        }
        ArrayNode all = Json.array();
        found.forEach(all::add);
        return all;
    }
}

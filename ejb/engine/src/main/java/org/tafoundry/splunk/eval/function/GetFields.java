package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.LikePattern;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.event.Fields;

/** {@code getfields(pattern)}: the event's fields as a JSON object. */
final class GetFields implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        String pattern = arguments.text(0, "*").replace("*", "%");
        ObjectNode object = Json.object();
        Fields fields = arguments.scope().fields();
        for (String name : fields.names()) {
            if (LikePattern.matches(name, pattern)) {
                object.set(name, Json.node(Values.of(fields.all(name))));
            }
        }
        return Values.of(Json.print(object));
    }
}

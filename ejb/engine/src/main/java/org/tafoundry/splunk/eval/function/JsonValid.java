package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json_valid(text)}: whether the text is JSON. */
final class JsonValid implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        return Values.isNull(value)
                ? Values.NULL
                : Values.of(Values.text(value).flatMap(Json::parse).isPresent());
    }
}

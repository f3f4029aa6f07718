package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code json(text)}: the text when it is JSON, otherwise null. */
final class JsonCheck implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return arguments
                .text(0)
                .filter(text -> Json.parse(text).isPresent())
                .map(Values::of)
                .orElse(Values.NULL);
    }
}

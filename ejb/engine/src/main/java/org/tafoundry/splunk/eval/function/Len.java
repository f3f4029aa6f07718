package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code len(text)}: number of characters. */
final class Len implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        return value instanceof Value.Multi
                ? Values.NULL
                : Values.text(value)
                        .map(text -> Values.of((double) text.codePointCount(0, text.length())))
                        .orElse(Values.NULL);
    }
}

package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isstr(value)}: whether it is a string that does not look like a number. */
final class IsStr implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        boolean text = value instanceof Value.Text || value instanceof Value.Multi;
        return Values.of(text && Values.number(value).isEmpty());
    }
}

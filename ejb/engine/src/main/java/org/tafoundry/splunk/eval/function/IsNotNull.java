package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isnotnull(value)}. */
final class IsNotNull implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(!Values.isNull(arguments.value(0)));
    }
}

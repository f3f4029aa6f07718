package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isnull(value)}. */
final class IsNull implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        return Values.of(Values.isNull(arguments.value(0)));
    }
}

package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Ordering;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code nullif(a, b)}: a, unless it equals b. */
final class NullIf implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        return Ordering.equal(value, arguments.value(1)) ? Values.NULL : value;
    }
}

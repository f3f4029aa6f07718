package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code case(condition, value, ...)}: the value of the first condition that holds. */
final class CaseOf implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        for (int i = 0; i + 1 < arguments.count(); i += 2) {
            if (arguments.isTrue(i)) {
                return arguments.value(i + 1);
            }
        }
        return Values.NULL;
    }
}

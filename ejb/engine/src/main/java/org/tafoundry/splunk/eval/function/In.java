package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Ordering;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code in(value, candidate, ...)}: whether the value is one of the candidates. */
final class In implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        if (Values.isNull(value)) {
            return Values.NULL;
        }
        for (int i = 1; i < arguments.count(); i++) {
            if (Ordering.equal(value, arguments.value(i))) {
                return Values.TRUE;
            }
        }
        return Values.FALSE;
    }
}

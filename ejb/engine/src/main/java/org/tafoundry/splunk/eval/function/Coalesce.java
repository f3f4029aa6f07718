package org.tafoundry.splunk.eval.function;

import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code coalesce(value, ...)}: the first value that is not null. */
final class Coalesce implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        for (int i = 0; i < arguments.count(); i++) {
            Value value = arguments.value(i);
            if (!Values.isNull(value)) {
                return value;
            }
        }
        return Values.NULL;
    }
}

package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code toint(value)}: the number without its decimal places. */
final class ToInt implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        return number.isEmpty() ? Values.NULL : Values.of((double) (long) number.getAsDouble());
    }
}

package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code isint(value)}: whether it is a whole number or looks like one. */
final class IsInt implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        return Values.of(number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble()));
    }
}

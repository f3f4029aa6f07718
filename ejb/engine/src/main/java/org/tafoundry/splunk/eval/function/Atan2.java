package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code atan2(y, x)}: the angle of a point. */
final class Atan2 implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble y = arguments.number(0);
        OptionalDouble x = arguments.number(1);
        return x.isEmpty() || y.isEmpty() ? Values.NULL : Values.of(Math.atan2(y.getAsDouble(), x.getAsDouble()));
    }
}

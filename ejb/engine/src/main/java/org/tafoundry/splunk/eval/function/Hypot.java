package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code hypot(x, y)}: the hypotenuse of two sides. */
final class Hypot implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble x = arguments.number(0);
        OptionalDouble y = arguments.number(1);
        return x.isEmpty() || y.isEmpty() ? Values.NULL : Values.of(Math.hypot(x.getAsDouble(), y.getAsDouble()));
    }
}

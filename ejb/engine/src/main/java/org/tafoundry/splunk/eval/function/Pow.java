package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code pow(base, exponent)}. */
final class Pow implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble base = arguments.number(0);
        OptionalDouble exponent = arguments.number(1);
        return base.isEmpty() || exponent.isEmpty()
                ? Values.NULL
                : Values.of(Math.pow(base.getAsDouble(), exponent.getAsDouble()));
    }
}

package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The functions of one number that need nothing but its value. */
final class NumberFunction implements EvalFunction {

    private final DoubleUnaryOperator function;

    NumberFunction(DoubleUnaryOperator function) {
        this.function = function;
    }

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        if (number.isEmpty()) {
            return Values.NULL;
        }
        double result = function.applyAsDouble(number.getAsDouble());
        return Double.isNaN(result) ? Values.NULL : Values.of(result);
    }

    /** Inverse hyperbolic sine. */
    static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    /** Inverse hyperbolic cosine. */
    static double acosh(double x) {
        return Math.log(x + Math.sqrt(x * x - 1));
    }

    /** Inverse hyperbolic tangent. */
    static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }
}

package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code log(number, base)}: the logarithm, to base 10 unless another is given. */
final class Log implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        double base = arguments.number(1, 10);
        if (number.isEmpty() || number.getAsDouble() <= 0 || base <= 0 || base == 1) {
            return Values.NULL;
        }
        double x = number.getAsDouble();
        return Values.of(base == 10 ? Math.log10(x) : Math.log(x) / Math.log(base));
    }
}

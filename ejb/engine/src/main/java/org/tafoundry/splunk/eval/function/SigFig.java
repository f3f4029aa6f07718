package org.tafoundry.splunk.eval.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code sigfig(number)}: rounded to the significant digits that were written. */
final class SigFig implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        OptionalDouble number = Values.number(value);
        if (number.isEmpty() || Double.isNaN(number.getAsDouble()) || Double.isInfinite(number.getAsDouble())) {
            return Values.NULL;
        }
        int digits = arguments.significantDigits(0);
        double rounded = digits == 0
                ? number.getAsDouble()
                : new BigDecimal(number.getAsDouble(), new MathContext(digits, RoundingMode.HALF_UP)).doubleValue();
        return Values.of(rounded);
    }
}

package org.tafoundry.splunk.eval.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code round(number, decimals)}: rounded half away from zero, printed with so many decimals. */
final class Round implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        double decimals = arguments.number(1, 0);
        if (number.isEmpty() || Double.isNaN(number.getAsDouble()) || Double.isInfinite(number.getAsDouble())) {
            return Values.NULL;
        }
        int scale = (int) Math.max(-MOST, Math.min(MOST, decimals));
        BigDecimal exact = new BigDecimal(Double.toString(number.getAsDouble()));
        double rounded = exact.setScale(scale, RoundingMode.HALF_UP).doubleValue();
        return new Value.Number(rounded == 0 ? 0 : rounded, scale > 0 ? scale : -1);
    }

    private static final int MOST = 15;
}

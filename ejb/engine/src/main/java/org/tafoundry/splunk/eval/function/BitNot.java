package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code bit_not(number, mask)}: the bits inverted, within the mask. */
final class BitNot implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        OptionalDouble number = arguments.number(0);
        double mask = arguments.number(1, WIDEST);
        return number.isEmpty() ? Values.NULL : Values.of((double) (~(long) number.getAsDouble() & (long) mask));
    }

    /** Whole numbers are exact up to 53 bits. */
    private static final double WIDEST = (1L << 53) - 1;
}

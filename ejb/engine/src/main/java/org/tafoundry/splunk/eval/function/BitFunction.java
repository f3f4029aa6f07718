package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import java.util.function.LongBinaryOperator;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The functions that combine the bits of two or more whole numbers. */
final class BitFunction implements EvalFunction {

    private final LongBinaryOperator function;

    BitFunction(LongBinaryOperator function) {
        this.function = function;
    }

    @Override
    public Value apply(Arguments arguments) {
        long result = 0;
        for (int i = 0; i < arguments.count(); i++) {
            OptionalDouble number = arguments.number(i);
            if (number.isEmpty() || number.getAsDouble() < 0) {
                return Values.NULL;
            }
            long operand = (long) number.getAsDouble();
            result = i == 0 ? operand : function.applyAsLong(result, operand);
        }
        return Values.of((double) result);
    }
}

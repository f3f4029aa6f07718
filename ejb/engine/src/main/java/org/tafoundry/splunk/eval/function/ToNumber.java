package org.tafoundry.splunk.eval.function;

import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** {@code tonumber(text, base)}: the number a string stands for. */
final class ToNumber implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        if (!arguments.has(1)) {
            return number(arguments.value(0));
        }
        double base = arguments.number(1, 10);
        return base < 2 || base > 36 ? Values.NULL : inBase(arguments.text(0, ""), (int) base);
    }

    private static Value number(Value value) {
        OptionalDouble number = Values.number(value);
        return number.isPresent() ? Values.of(number.getAsDouble()) : Values.NULL;
    }

    private static Value inBase(String text, int base) {
        if (base == 10) {
            return number(Values.of(text));
        }
        String digits = text.strip();
        boolean negative = digits.startsWith("-");
        digits = negative ? digits.substring(1) : digits;
        if (base == 16 && digits.regionMatches(true, 0, "0x", 0, 2)) {
            digits = digits.substring(2);
        }
        double result = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), base);
            if (digit < 0) {
                return Values.NULL;
            }
            result = result * base + digit;
        }
        return digits.isEmpty() ? Values.NULL : Values.of(negative ? -result : result);
    }
}

package org.tafoundry.splunk.eval.function;

import java.util.Locale;
import java.util.OptionalDouble;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.value.NumberText;

/** {@code tostring(value, format)}: the value as a string, in hexadecimal, with commas, or as a duration. */
final class ToText implements EvalFunction {

    @Override
    public Value apply(Arguments arguments) {
        Value value = arguments.value(0);
        OptionalDouble number = Values.number(value);
        String format = arguments.text(1, "");
        if (number.isEmpty() || format.isEmpty()) {
            return value instanceof Value.Multi
                    ? value
                    : Values.text(value).map(Values::of).orElse(Values.NULL);
        }
        return switch (format) {
            case "hex" ->
                Values.of("0x" + Long.toHexString((long) number.getAsDouble()).toUpperCase(Locale.ROOT));
            case "binary" -> Values.of(Long.toBinaryString((long) number.getAsDouble()));
            case "commas" -> Values.of(commas(number.getAsDouble()));
            case "duration" -> Values.of(duration(number.getAsDouble()));
            default -> Values.text(value).map(Values::of).orElse(Values.NULL);
        };
    }

    private static String commas(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return NumberText.print(number);
        }
        boolean whole = number == Math.rint(number);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", number);
    }

    private static String duration(double seconds) {
        long all = (long) Math.abs(seconds);
        long days = all / 86_400;
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", all / 3600 % 24, all / 60 % 60, all % 60);
        double fraction = Math.abs(seconds) - all;
        String behind = fraction == 0
                ? ""
                : String.format(Locale.ROOT, "%.6f", fraction).substring(1);
        return (seconds < 0 ? "-" : "") + (days > 0 ? days + "+" : "") + clock + behind;
    }
}

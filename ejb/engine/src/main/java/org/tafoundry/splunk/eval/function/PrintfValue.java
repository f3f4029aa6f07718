package org.tafoundry.splunk.eval.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;
import org.tafoundry.splunk.value.NumberText;

/** One value in a C format. */
final class PrintfValue {

    private PrintfValue() {}

    static String format(char kind, String flags, int precision, Value value) {
        double number = Values.number(value).orElse(0);
        return switch (kind) {
            case 'd', 'i', 'u' -> signed(integer(number, precision, flags.indexOf('\'') >= 0), flags);
            case 'o' -> Long.toOctalString((long) number);
            case 'x' -> prefix(flags, "0x", number) + Long.toHexString((long) number);
            case 'X' ->
                prefix(flags, "0X", number) + Long.toHexString((long) number).toUpperCase(Locale.ROOT);
            case 'p' -> "0x" + Long.toHexString((long) number);
            case 'f', 'F' -> signed(fixed(number, precision < 0 ? 6 : precision, flags), flags);
            case 'e', 'E', 'a', 'A' ->
                signed(
                        String.format(
                                Locale.ROOT,
                                "%." + (precision < 0 ? 6 : precision) + (kind == 'E' ? "E" : "e"),
                                number),
                        flags);
            case 'g', 'G' -> signed(shortest(number, precision), flags);
            case 'c' ->
                Values.text(value)
                        .filter(t -> !t.isEmpty())
                        .map(t -> t.substring(0, 1))
                        .orElse("");
            default -> cut(Values.text(value).orElse(""), precision);
        };
    }

    private static String integer(double number, int precision, boolean grouped) {
        String digits = String.format(Locale.ROOT, grouped ? "%,d" : "%d", (long) number);
        boolean negative = digits.startsWith("-");
        String body = negative ? digits.substring(1) : digits;
        return (negative ? "-" : "") + "0".repeat(Math.max(0, precision - body.length())) + body;
    }

    private static String fixed(double number, int precision, String flags) {
        return String.format(Locale.ROOT, (flags.indexOf('\'') >= 0 ? "%,." : "%.") + precision + "f", number);
    }

    private static String shortest(double number, int precision) {
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            return NumberText.print(number);
        }
        int digits = precision < 0 ? 6 : Math.max(precision, 1);
        BigDecimal rounded = new BigDecimal(number, new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        return String.format(Locale.ROOT, "%se%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String signed(String text, String flags) {
        if (text.startsWith("-")) {
            return text;
        }
        return flags.indexOf('+') >= 0 ? "+" + text : flags.indexOf(' ') >= 0 ? " " + text : text;
    }

    private static String prefix(String flags, String prefix, double number) {
        return flags.indexOf('#') >= 0 && (long) number != 0 ? prefix : "";
    }

    private static String cut(String text, int precision) {
        return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
    }

    static String pad(String text, int width, boolean left, boolean zeros) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        if (left) {
            return text + " ".repeat(missing);
        }
        if (!zeros) {
            return " ".repeat(missing) + text;
        }
        int sign = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
        return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }
}

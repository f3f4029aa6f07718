package org.tafoundry.splunk.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as Splunk reads them from strings and prints them. */
public final class NumberText {

    private static final double EXACT_INTEGERS = 1e15;
    private static final int LONGEST = 400;

    private NumberText() {}

    /** The number that the whole text is, blanks around it allowed. */
    public static OptionalDouble parse(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to || to - from > LONGEST || !isNumber(text, from, to)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text.substring(from, to)));
    }

    private static boolean isNumber(String text, int from, int to) {
        int at = text.charAt(from) == '-' || text.charAt(from) == '+' ? from + 1 : from;
        int whole = digits(text, at, to);
        at += whole;
        int fraction = 0;
        if (at < to && text.charAt(at) == '.') {
            fraction = digits(text, at + 1, to);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (at < to && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < to && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            int size = digits(text, exponent, to);
            if (size == 0) {
                return false;
            }
            at = exponent + size;
        }
        return at == to;
    }

    private static int digits(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** The number as Splunk shows it: no exponent, whole numbers without a decimal point. */
    public static String print(double value) {
        return print(value, -1);
    }

    /** The number with exactly this many decimal places; with as many as it needs when negative. */
    public static String print(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (decimals >= 0) {
            return fixed(value, decimals);
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return Long.toString((long) value);
        }
        String plain = new BigDecimal(Double.toString(value)).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static String fixed(double value, int decimals) {
        String text = new BigDecimal(Double.toString(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.')
                ? text.substring(1)
                : text;
    }
}

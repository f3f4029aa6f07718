package org.tafoundry.splunk.eval;

import java.util.Set;
import java.util.TreeSet;

/** How precise a computed number can be: as precise as the least precise number that went into it. */
final class SignificantDigits {

    private SignificantDigits() {}

    /** The fewest significant digits among the fields and literals of an expression; 0 when it has none. */
    static int of(Expression expression, EvalScope scope) {
        if (expression instanceof Literal literal) {
            return count(literal.source());
        }
        Set<String> fields = new TreeSet<>();
        expression.collectFields(fields);
        int fewest = 0;
        for (String field : fields) {
            for (String value : scope.fields().all(field)) {
                fewest = smaller(fewest, count(value));
            }
        }
        if (expression instanceof Arithmetic arithmetic) {
            fewest = smaller(fewest, of(arithmetic.first(), scope));
            for (Arithmetic.Step step : arithmetic.rest()) {
                fewest = smaller(fewest, of(step.operand(), scope));
            }
        }
        return fewest;
    }

    private static int smaller(int a, int b) {
        return a == 0 || (b != 0 && b < a) ? b : a;
    }

    /** Digits without leading zeros; zeros at the end of a whole number do not count. */
    private static int count(String number) {
        String digits =
                number.replaceFirst("[eE].*", "").replaceAll("[^0-9.]", "").replaceFirst("^[0.]+", "");
        String counted = digits.contains(".") || number.contains(".") ? digits : digits.replaceFirst("0+$", "");
        return counted.replace(".", "").length();
    }
}

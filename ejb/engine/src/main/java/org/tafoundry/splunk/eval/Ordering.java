package org.tafoundry.splunk.eval;

import java.util.Locale;
import java.util.OptionalDouble;

/** How two single values compare: as numbers when both are numbers, otherwise as strings by character code. */
public final class Ordering {

    private Ordering() {}

    /**
     * Compares two values that are not null.
     *
     * @param asText whether two strings are compared as strings even if both look like numbers
     */
    public static int compare(Value a, Value b, boolean asText) {
        if (a instanceof Value.Bool || b instanceof Value.Bool) {
            return condition(a).compareTo(condition(b));
        }
        if (!asText || !(a instanceof Value.Text) || !(b instanceof Value.Text)) {
            OptionalDouble x = Values.number(a);
            OptionalDouble y = x.isPresent() ? Values.number(b) : x;
            if (y.isPresent()) {
                return Double.compare(x.getAsDouble() + 0.0, y.getAsDouble() + 0.0);
            }
        }
        return Values.text(a).orElse("").compareTo(Values.text(b).orElse(""));
    }

    /** Whether two values are equal as the {@code =} operator has it; null equals nothing. */
    public static boolean equal(Value a, Value b) {
        if (a instanceof Value.Multi several) {
            return several.values().stream().anyMatch(v -> equal(new Value.Text(v), b));
        }
        if (b instanceof Value.Multi several) {
            return several.values().stream().anyMatch(v -> equal(a, new Value.Text(v)));
        }
        return !Values.isNull(a) && !Values.isNull(b) && compare(a, b, false) == 0;
    }

    private static String condition(Value value) {
        if (value instanceof Value.Number number) {
            return number.value() == 0 ? "false" : "true";
        }
        String text = Values.text(value).orElse("").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "1" -> "true";
            case "0" -> "false";
            default -> text;
        };
    }
}

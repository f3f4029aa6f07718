package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tafoundry.splunk.value.NumberText;

/** Conversions between the kinds of {@link Value}. */
public final class Values {

    /** No value. */
    public static final Value NULL = new Value.Null();

    /** The condition that holds. */
    public static final Value TRUE = new Value.Bool(true);

    /** The condition that does not hold. */
    public static final Value FALSE = new Value.Bool(false);

    private Values() {}

    /** The boolean as a value. */
    public static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The number as a value. */
    public static Value of(double value) {
        return new Value.Number(value);
    }

    /** The text as a value. */
    public static Value of(String value) {
        return new Value.Text(value);
    }

    /** A field's values as one value. */
    public static Value of(List<String> values) {
        return switch (values.size()) {
            case 0 -> NULL;
            case 1 -> new Value.Text(values.get(0));
            default -> new Value.Multi(values);
        };
    }

    /** Whether there is no value. */
    public static boolean isNull(Value value) {
        return value instanceof Value.Null;
    }

    /** Whether a condition holds; anything but a true value does not. */
    public static boolean isTrue(Value value) {
        return truth(value).orElse(false);
    }

    /** The truth of a condition; null has none. */
    public static Optional<Boolean> truth(Value value) {
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value());
        }
        if (value instanceof Value.Number number) {
            return Optional.of(number.value() != 0);
        }
        if (value instanceof Value.Null) {
            return Optional.empty();
        }
        String text = text(value).orElse("");
        OptionalDouble number = NumberText.parse(text);
        return Optional.of(number.isPresent() ? number.getAsDouble() != 0 : text.equalsIgnoreCase("true"));
    }

    /** The value as a number, if it is one or looks like one. */
    public static OptionalDouble number(Value value) {
        if (value instanceof Value.Number number) {
            return OptionalDouble.of(number.value());
        }
        return value instanceof Value.Text text ? NumberText.parse(text.value()) : OptionalDouble.empty();
    }

    /** The value as a string; several values are joined by blanks, null has none. */
    public static Optional<String> text(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.value());
        }
        if (value instanceof Value.Number number) {
            return Optional.of(NumberText.print(number.value(), number.decimals()));
        }
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value() ? "True" : "False");
        }
        if (value instanceof Value.Multi multi) {
            return Optional.of(String.join(" ", multi.values()));
        }
        return Optional.empty();
    }

    /** All values as strings; none for null. */
    public static List<String> list(Value value) {
        return value instanceof Value.Multi multi
                ? multi.values()
                : text(value).map(List::of).orElse(List.of());
    }

    /** What a field is set to by this result: nothing for null and, as in Splunk, for a boolean. */
    public static List<String> fieldValues(Value value) {
        return value instanceof Value.Bool ? List.of() : list(value);
    }

    /** Applies a string function to each value. */
    public static Value mapText(Value value, Function<String, String> function) {
        if (value instanceof Value.Multi multi) {
            return of(multi.values().stream().map(function).toList());
        }
        return text(value).map(function).map(Values::of).orElse(NULL);
    }

    /** Whether a string predicate holds for any of the values; null for null. */
    public static Value anyText(Value value, Predicate<String> predicate) {
        return isNull(value) ? NULL : of(list(value).stream().anyMatch(predicate));
    }
}

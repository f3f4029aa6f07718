package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Objects;

/** A value of the eval language. */
public sealed interface Value {

    /** No value. */
    record Null() implements Value {}

    /**
     * A double, as Splunk's numbers are.
     *
     * @param value the number
     * @param decimals decimal places to print, as {@code round()} and literals ask for; -1 for as many as needed
     */
    record Number(double value, int decimals) implements Value {

        /** A number that is printed with as many decimal places as it needs. */
        public Number(double value) {
            this(value, -1);
        }
    }

    /** A string. */
    record Text(String value) implements Value {
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A boolean; it cannot be a field's value, only an operand or condition. */
    record Bool(boolean value) implements Value {}

    /** Two or more strings; one is a {@link Text}, none is {@link Null}. */
    record Multi(List<String> values) implements Value {
        public Multi {
            values = List.copyOf(values);
        }
    }
}

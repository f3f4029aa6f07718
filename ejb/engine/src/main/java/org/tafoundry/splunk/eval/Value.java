package org.tafoundry.splunk.eval;

import java.util.List;
import java.util.Objects;

/** A value of the eval language. */
public sealed interface Value {

    /** No value. */
    record Null() implements Value {}

    /** A double, as Splunk's numbers are. */
    record Number(double value) implements Value {}

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

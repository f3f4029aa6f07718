package org.tafoundry.foundry;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Of what type the values of a field are, from the narrowest to the widest. */
enum ValueType {
    INTEGER("-?\\d{1,18}"),
    NUMBER("-?\\d{1,18}(?:\\.\\d{1,18})?"),
    IP("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}"),
    BOOLEAN("(?i:true|false|yes|no)"),
    WORD("[^\\s]{1,80}"),
    TEXT("(?s).*");

    private final Predicate<String> fits;

    ValueType(String pattern) {
        this.fits = Pattern.compile(pattern).asMatchPredicate();
    }

    /** The narrowest type of a value. */
    static ValueType of(String value) {
        for (ValueType type : values()) {
            if (type.fits.test(value)) {
                return type;
            }
        }
        return TEXT;
    }

    /** The type of values of this type and of another. */
    ValueType and(ValueType other) {
        if (this == other) {
            return this;
        }
        ValueType wider = ordinal() > other.ordinal() ? this : other;
        boolean numbers = wider == NUMBER;
        return numbers || wider == TEXT ? wider : WORD;
    }
}

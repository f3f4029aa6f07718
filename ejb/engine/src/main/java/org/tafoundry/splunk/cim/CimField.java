package org.tafoundry.splunk.cim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.value.NumberText;

/**
 * A field of a dataset.
 *
 * @param name field name
 * @param type its type
 * @param multivalue whether several values are expected
 * @param recommended whether an add-on is expected to provide it
 * @param filled whether the asset and identity framework fills it, so that an add-on must not
 * @param prescribed the only values it may have; empty when any will do
 */
public record CimField(
        String name, Type type, boolean multivalue, boolean recommended, boolean filled, List<String> prescribed) {

    private static final Pattern SPELLING = Pattern.compile("(\\w+)(?::(\\w+))?(\\+)?(!)?(~)?(?:=(.+))?");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    /** The types of the data models. */
    public enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        TIMESTAMP;

        private static Type of(String name) {
            return switch (name) {
                case "number" -> NUMBER;
                case "boolean" -> BOOLEAN;
                case "timestamp" -> TIMESTAMP;
                default -> STRING;
            };
        }
    }

    public CimField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        prescribed = List.copyOf(prescribed);
    }

    /** Reads the resource's spelling: {@code name:type+!~=a|b}, everything but the name being optional. */
    static CimField read(String spelling) {
        Matcher parts = SPELLING.matcher(spelling);
        if (!parts.matches()) {
            throw new IllegalStateException("The data models have a field that cannot be read: " + spelling);
        }
        return new CimField(
                parts.group(1),
                Type.of(Optional.ofNullable(parts.group(2)).orElse("string")),
                parts.group(3) != null,
                parts.group(4) != null,
                parts.group(5) != null,
                parts.group(6) == null ? List.of() : List.of(parts.group(6).split("\\|")));
    }

    /** Whether a value is of the field's type and, where values are prescribed, one of them. */
    public boolean allows(String value) {
        OptionalDouble number = NumberText.parse(value);
        if (type == Type.NUMBER && number.isEmpty()) {
            return false;
        }
        return prescribed.isEmpty() || prescribed.stream().anyMatch(p -> p.equals(value) || inRange(p, number));
    }

    private static boolean inRange(String prescribed, OptionalDouble number) {
        Matcher range = RANGE.matcher(prescribed);
        return number.isPresent()
                && range.matches()
                && number.getAsDouble() >= Double.parseDouble(range.group(1))
                && number.getAsDouble() <= Double.parseDouble(range.group(2));
    }
}

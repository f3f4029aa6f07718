package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A condition of an event type on one field.
 *
 * @param field the field
 * @param values values of which it has one, wildcards included; empty: any value
 */
record FieldTest(String field, List<String> values) {

    FieldTest {
        Objects.requireNonNull(field, "field");
        values = List.copyOf(values);
    }

    /** As a search says it. */
    String search() {
        if (values.isEmpty()) {
            return quoted(field) + "=*";
        }
        return values.size() == 1
                ? quoted(field) + "=" + text(values.get(0))
                : quoted(field) + " IN (" + values.stream().map(FieldTest::text).collect(Collectors.joining(", "))
                        + ")";
    }

    /** Several of which one must hold. */
    static String any(List<FieldTest> tests) {
        return tests.size() == 1
                ? tests.get(0).search()
                : tests.stream().map(FieldTest::search).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** A field name as a search and a lookup setting read it. */
    static String quoted(String field) {
        return field.matches("[A-Za-z0-9_.{}]+") ? field : '"' + field + '"';
    }

    private static String text(String value) {
        return value.matches("[A-Za-z0-9_]+")
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

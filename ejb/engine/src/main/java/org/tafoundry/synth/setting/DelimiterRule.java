package org.tafoundry.synth.setting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes fields by what stands between them.
 *
 * @param source the field it reads; empty when nothing is said, which means the event's text
 * @param delimiter the character between fields
 * @param fields their names in order
 */
public record DelimiterRule(Optional<String> source, char delimiter, List<String> fields)
        implements TransformRule.SearchTime {

    public DelimiterRule {
        Objects.requireNonNull(source, "source");
        fields = List.copyOf(fields);
    }

    /** The same that reads a field. */
    public DelimiterRule from(String field) {
        return new DelimiterRule(Optional.of(field), delimiter, fields);
    }
}

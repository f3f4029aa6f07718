package org.tafoundry.synth.setting;

import java.util.Objects;
import java.util.Optional;

/**
 * Takes fields by a regex.
 *
 * @param source the field it reads; empty for the event's text
 * @param regex PCRE2
 * @param format names and values by the groups of the regex; empty when the groups have names
 * @param multivalue whether a field takes every value that matches, and not only the first
 */
public record RegexRule(Optional<String> source, String regex, Optional<String> format, boolean multivalue)
        implements TransformRule.SearchTime {

    /** The first group is a name, the second its value. */
    private static final String PAIR = "$1::$2";

    public RegexRule {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(regex, "regex");
        Objects.requireNonNull(format, "format");
    }

    /** A regex with named groups. */
    public static RegexRule groups(String regex) {
        return new RegexRule(Optional.empty(), regex, Optional.empty(), false);
    }

    /** A regex whose first group is a name and whose second is its value. */
    public static RegexRule pairs(String regex) {
        return format(regex, PAIR);
    }

    /** A regex whose groups are put in this order. */
    public static RegexRule format(String regex, String format) {
        return new RegexRule(Optional.empty(), regex, Optional.of(format), false);
    }

    /** The same that reads a field. */
    public RegexRule from(String field) {
        return new RegexRule(Optional.of(field), regex, format, multivalue);
    }

    /** The same that takes every value that matches. */
    public RegexRule multivalued() {
        return multivalued(true);
    }

    /** The same that takes every value that matches, or only the first. */
    public RegexRule multivalued(boolean every) {
        return new RegexRule(source, regex, format, every);
    }

    /** The same by another regex. */
    public RegexRule by(String other) {
        return new RegexRule(source, other, format, multivalue);
    }
}

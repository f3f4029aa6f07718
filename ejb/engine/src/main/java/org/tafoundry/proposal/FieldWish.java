package org.tafoundry.proposal;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A part of an event that somebody wants as a field.
 *
 * @param sourcetype the event's sourcetype at search time
 * @param name the field's name: a letter, then letters, digits and underscores, at most 64
 * @param text the event's text, or its beginning
 * @param start first character of the part
 * @param end one past the last
 */
public record FieldWish(String sourcetype, String name, String text, int start, int end) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public FieldWish {
        Objects.requireNonNull(sourcetype, "sourcetype");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        if (!isName(name)) {
            throw new IllegalArgumentException("No name of a field: " + name);
        }
        if (start < 0 || start >= end || end > text.length()) {
            throw new IllegalArgumentException("No part of the text: " + start + " to " + end);
        }
    }

    /** Whether a field that somebody wishes for may have this name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The part itself. */
    public String value() {
        return text.substring(start, end);
    }
}

package org.tafoundry.synth.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words with which all values of a column begin to say what they are: {@code Rule: 12}, {@code Card 0044}. */
final class ColumnLabel {

    /** A column of values that say themselves what they are: {@code Rule: 12}. */
    private static final Pattern LABELLED =
            Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{1,30}?)\\s*[:=](?!//|\\\\|[0-9a-fA-F]{1,2}:)\\s*(\\S.*)?");

    private static final Pattern COUNTED = Pattern.compile("([A-Z][a-z]{2,20}) (?:#?\\d[\\w-]*(?: .{0,60})?|-)");

    private ColumnLabel() {}

    /** The same as the name of a field. */
    static String name(List<String> values) {
        return of(values).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The words with which all values begin to say what they are; empty where they do not. */
    static String of(List<String> values) {
        String counted = counted(values);
        if (!counted.isEmpty()) {
            return counted;
        }
        String label = "";
        for (String value : values) {
            Matcher m = LABELLED.matcher(value);
            if (!m.matches() || !label.isEmpty() && !label.equals(m.group(1))) {
                return "";
            }
            label = m.group(1);
        }
        return values.size() < 2 ? "" : label;
    }

    /** The word with which all values begin that are numbered: {@code Card 0044}, {@code Door 3 (yard)}. */
    private static String counted(List<String> values) {
        Set<String> words = new HashSet<>();
        for (String value : values) {
            Matcher m = COUNTED.matcher(value);
            if (!m.matches()) {
                return "";
            }
            words.add(m.group(1));
        }
        boolean several = new HashSet<>(values).size() > 1 && values.size() > 2;
        return words.size() == 1 && several ? words.iterator().next() : "";
    }
}

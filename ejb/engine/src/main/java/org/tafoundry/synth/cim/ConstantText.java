package org.tafoundry.synth.cim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** What an event's text says apart from its values: words inside a URL, a path or a name say nothing about the event. */
final class ConstantText {

    private static final Pattern PLACES = Pattern.compile("[^\\s\"'=]*[/\\\\][^\\s\"']*|\\b\\w+(?:[.@]\\w+)++"
            + "|\\b[A-Za-z]{2,20}-\\d{1,8}\\b"); // a code of messages, AUTH-103, is a name

    /** A statement in the language of databases, whose verbs are not those of the one who logged it. */
    private static final Pattern STATEMENT =
            Pattern.compile("(?:" + WordLists.alternatives("statement-verbs") + ")\\s+\\S+\\s");

    private static final int MOST_WORDS = 3;

    private ConstantText() {}

    /** Whether a value is a statement in the language of databases. */
    static boolean statement(String value) {
        return STATEMENT.matcher(value).lookingAt();
    }

    /**
     * The text in lower case, a blank in place of each value.
     *
     * @param describing fields whose values say what happened and stay
     */
    static String of(EventRow row, Set<String> describing) {
        String text = row.raw();
        List<String> values = row.fields().entrySet().stream()
                .filter(e -> !describing.contains(e.getKey()))
                .map(java.util.Map.Entry::getValue)
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(v -> v.length() > 1
                        && (STATEMENT.matcher(v).lookingAt() || v.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : values) {
            text = without(text, value);
        }
        return PLACES.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The text without a value where it stands as a whole word. */
    private static String without(String text, String value) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            int end = at + value.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                left.append(text, from, at).append(" \u0001 ");
                from = end;
            }
        }
        return left.append(text, from, text.length()).toString();
    }
}

package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.regex.RegexCursor;

/** A FORMAT such as {@code user::$1 "full name"::"$2"} that writes indexed fields. */
final class MetaTemplate {

    private record Pair(FormatTemplate name, FormatTemplate value) {}

    private final List<Pair> pairs;

    private MetaTemplate(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** Reads the name::value pairs, which blanks outside quotes separate. */
    static MetaTemplate of(String format, int groups) {
        List<Pair> pairs = new ArrayList<>();
        for (String word : words(format)) {
            int colons = word.indexOf("::");
            if (colons > 0) {
                pairs.add(new Pair(
                        FormatTemplate.of(unquoted(word.substring(0, colons)), groups),
                        FormatTemplate.of(unquoted(word.substring(colons + 2)), groups)));
            }
        }
        return new MetaTemplate(List.copyOf(pairs));
    }

    /** Whether the template has no pair at all and so can write nothing. */
    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** The names that it states; a name that the event gives is not known before. */
    Set<String> names() {
        return pairs.stream().flatMap(pair -> pair.name().fixed().stream()).collect(Collectors.toSet());
    }

    /** Adds the fields of a match; a field without a name or value is not written. */
    void write(RegexCursor match, Fields fields) {
        for (Pair pair : pairs) {
            String name = pair.name().expand(match, "");
            String value = pair.value().expand(match, "");
            if (!name.isEmpty() && !value.isEmpty()) {
                fields.append(name, value);
            }
        }
    }

    private static List<String> words(String format) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            quoted ^= c == '"';
            if (Character.isWhitespace(c) && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

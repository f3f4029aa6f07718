package org.tafoundry.synth.design;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.synth.setting.RegexRule;

/** Extracts values that are lists themselves, {@code steps=7189##5496##8661} or {@code key=0|mail|4097}, as several values. */
final class JoinedValues {

    private static final int FEWEST_EVENTS = 2;
    private static final int FEWEST_VALUES = 3;
    private static final int LONGEST_LABEL = 40;

    private static final List<String> SEPARATORS = List.of("##", "||", "|", "$$", "~~", "~", "^", "#");

    private static final String NO_PART = "=,;\"'(){}[]";
    private static final String BETWEEN = "(?:\\s?[:=]\\s?|\\s)[({\\[]?";

    private JoinedValues() {}

    /** Adds the list and its values where several events hold such a list. */
    static void add(List<String> messages, Extraction extraction) {
        for (String separator : SEPARATORS) {
            Map<String, Integer> names = new TreeMap<>();
            messages.forEach(m -> label(m, separator).ifPresent(l -> names.merge(l, 1, Integer::sum)));
            int events = names.values().stream().mapToInt(Integer::intValue).sum();
            if (events >= FEWEST_EVENTS) {
                String label =
                        names.size() == 1 ? names.keySet().iterator().next() : "[A-Za-z_]\\w{0," + LONGEST_LABEL + "}";
                add(names.size() == 1 ? label : "listed", label, separator, extraction);
                return;
            }
        }
    }

    /** The word before the first list of a message; looks at every character a few times at most. */
    private static Optional<String> label(String message, String separator) {
        int from = 0;
        for (int at = message.indexOf(separator); at >= 0; at = message.indexOf(separator, from)) {
            int start = at;
            while (start > from && part(message.charAt(start - 1), separator)) {
                start--;
            }
            int end = at;
            int values = start < at ? 1 : 0;
            while (values > 0 && message.startsWith(separator, end)) {
                int next = end + separator.length();
                end = next;
                while (end < message.length() && part(message.charAt(end), separator)) {
                    end++;
                }
                if (end == next) {
                    break;
                }
                values++;
            }
            Optional<String> label = values >= FEWEST_VALUES ? before(message, start) : Optional.empty();
            if (label.isPresent()) {
                return label;
            }
            from = Math.max(end, at + separator.length());
        }
        return Optional.empty();
    }

    /** The word that a blank, a colon or an equals sign ties to what begins here. */
    private static Optional<String> before(String message, int start) {
        int end = start;
        if (end > 0 && "({[".indexOf(message.charAt(end - 1)) >= 0) {
            end--;
        }
        int tied = end;
        while (end > 0 && tied - end < FEWEST_VALUES && " :=".indexOf(message.charAt(end - 1)) >= 0) {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin <= LONGEST_LABEL && word(message.charAt(begin - 1))) {
            begin--;
        }
        boolean label = end < tied
                && begin < end
                && !Character.isDigit(message.charAt(begin))
                && (begin == 0 || message.charAt(begin - 1) != '.' && !word(message.charAt(begin - 1)));
        return label ? Optional.of(message.substring(begin, end)) : Optional.empty();
    }

    private static boolean word(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean part(char c, String separator) {
        return !Character.isWhitespace(c) && NO_PART.indexOf(c) < 0 && c != separator.charAt(0);
    }

    private static void add(String name, String label, String separator, Extraction extraction) {
        String field = name.toLowerCase(Locale.ROOT) + "_list";
        extraction.extract(
                "list_" + name.toLowerCase(Locale.ROOT),
                "(?<![\\w.])" + label + BETWEEN + "(?<" + field + ">" + list(separator) + ")",
                "A list of values behind " + (label.equals(name) ? name : "a word") + ".");
        extraction.report(
                "list_" + name.toLowerCase(Locale.ROOT) + "_values",
                "The values of that list, each on its own.",
                RegexRule.format("([^" + escaped(separator.substring(0, 1)) + "]+)", name + "_values::$1")
                        .from(GroupNames.fitting(field))
                        .multivalued());
    }

    private static String list(String separator) {
        String part = "[^\\s=,;\"'(){}\\[\\]" + escaped(separator.substring(0, 1)) + "]++";
        return part + "(?:" + escaped(separator) + part + "){2,}+";
    }

    private static String escaped(String text) {
        return text.replaceAll("([|$^\\\\])", "\\\\$1");
    }
}

package org.tafoundry.synth.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Breaks a JSON document that holds all events in one array, by itself or as the answer of a paged interface. */
final class JsonArrays {

    /** What an answer says of itself beside its events; an object with other keys is an event that holds an array. */
    private static final Pattern ABOUT =
            Pattern.compile("@?odata\\.[\\w.]+|@[\\w.]+|(?i:" + WordLists.alternatives("paging-keys") + ")");

    private static final int MOST_ABOUT = 40;
    private static final int LONGEST_KEY = 40;
    private static final Pattern FIRST_KEY = Pattern.compile("\\A\\{\\s*\"([^\"\\\\]{1,80})\"");

    /** The end of the wrapper: with closing brackets on a line of their own, which no event has, or wherever they are. */
    private static final List<String> TAILS = List.of(
            "[\\r\\n]+\\s*\\]\\s*\\}\\s*$",
            "(?<=\\})\\s*\\]\\s*\\}\\s*$",
            "(?<=\\})\\s*\\]\\s*,\\s*\"[^\"{}\\[\\]]*\"\\s*:[^{}\\[\\]]*\\}\\s*$");

    private JsonArrays() {}

    /** The breaking; empty when the text is no such document. */
    static Optional<Breaking> breaking(String text) {
        int array = array(text);
        if (array < 0) {
            return Optional.empty();
        }
        List<JsonSpans.Span> spans = JsonSpans.elements(text, array);
        if (spans.size() < 2 || spans.get(spans.size() - 1).end() < text.length() * 0.9) {
            return Optional.empty();
        }
        List<String> expected =
                spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
        Matcher key = FIRST_KEY.matcher(expected.get(0));
        if (!key.find()) {
            return Optional.empty();
        }
        boolean bare = text.charAt(blanks(text, 0)) == '[';
        String head = bare ? "^\\s*\\[\\s*" : "^\\s*\\{\\s*\"[^{}\\[\\]]+\\[\\s*";
        String first = key.group(1).replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
        String breaker = "(" + head + "|(?<=\\})\\s*,\\s*)(?=\\{\\s*\"" + first + "\"\\s*:)";
        List<String> events = BreakReplay.events(text, breaker);
        return (bare ? List.of("\\s*\\]\\s*$") : TAILS)
                .stream()
                        .filter(tail -> BreakReplay.without(events, tail).equals(expected))
                        .findFirst()
                        .map(tail -> new Breaking(
                                breaker,
                                "Events are the elements of a JSON array; what encloses them is dropped.",
                                "s/" + tail + "//",
                                expected));
    }

    /** Where the array of events begins: at the start, or behind nothing but what an answer says of itself; else -1. */
    private static int array(String text) {
        int at = blanks(text, 0);
        if (charAt(text, at) == '[') {
            return charAt(text, blanks(text, at + 1)) == '{' ? at : -1;
        }
        if (charAt(text, at) != '{') {
            return -1;
        }
        for (int keys = 0; keys < MOST_ABOUT; keys++) {
            int quote = blanks(text, at + 1);
            int close = charAt(text, quote) == '"' ? JsonSpans.closingQuote(text, quote) : -1;
            int colon = close < 0 ? -1 : blanks(text, close + 1);
            if (colon < 0 || close - quote > LONGEST_KEY || charAt(text, colon) != ':') {
                return -1;
            }
            int value = blanks(text, colon + 1);
            if (charAt(text, value) == '[') {
                return charAt(text, blanks(text, value + 1)) == '{' ? value : -1;
            }
            int end = scalar(text, value);
            at = end < 0 ? -1 : blanks(text, end);
            if (at < 0
                    || charAt(text, at) != ','
                    || !ABOUT.matcher(text.substring(quote + 1, close)).matches()) {
                return -1;
            }
        }
        return -1;
    }

    /** One past a string, number or word; -1 when there is none. */
    private static int scalar(String text, int from) {
        if (charAt(text, from) == '"') {
            int close = JsonSpans.closingQuote(text, from);
            return close < 0 ? -1 : close + 1;
        }
        int end = from;
        while (Character.isLetterOrDigit(charAt(text, end)) || "+-.".indexOf(charAt(text, end)) >= 0) {
            end++;
        }
        return end > from ? end : -1;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }
}

package org.tafoundry.synth.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a JSON document that holds all events in one array, by itself or as the answer of a paged interface. */
final class JsonArrays {

    private static final String SCALAR = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|-?[\\d.eE+-]+|true|false|null)";

    /** What an answer says of itself beside its events; an object with other keys is an event that holds an array. */
    private static final String ABOUT =
            "\"(?:@?odata\\.[\\w.]+|@[\\w.]+|(?i:count|total|totalCount|total_count|size|page"
                    + "|pages|per_page|pageSize|limit|offset|start|next|nextLink|next_page|nextToken|next_token|previous|cursor"
                    + "|has_?more|status|success|ok|code|message|version|kind|etag|took|timed_out|request_?id))\"\\s*:\\s*"
                    + SCALAR;

    private static final Pattern WRAPPER =
            Pattern.compile("\\A\\s*(?:\\[|\\{\\s*(?:" + ABOUT + "\\s*,\\s*)*\"[^\"]{1,40}\"\\s*:\\s*\\[)\\s*(?=\\{)");
    private static final Pattern FIRST_KEY = Pattern.compile("\\A\\{\\s*\"([^\"\\\\]{1,80})\"");

    /** The end of the wrapper: with closing brackets on a line of their own, which no event has, or wherever they are. */
    private static final List<String> TAILS = List.of(
            "[\\r\\n]+\\s*\\]\\s*\\}\\s*$",
            "(?<=\\})\\s*\\]\\s*\\}\\s*$",
            "(?<=\\})\\s*\\]\\s*,\\s*\"[^\"{}\\[\\]]*\"\\s*:[^{}\\[\\]]*\\}\\s*$");

    private JsonArrays() {}

    /** The breaking; empty when the text is no such document. */
    static Optional<Breaking> breaking(String text) {
        Matcher wrapper = WRAPPER.matcher(text);
        if (!wrapper.find()) {
            return Optional.empty();
        }
        List<JsonSpans.Span> spans = JsonSpans.elements(text, wrapper.group().lastIndexOf('['));
        if (spans.size() < 2 || spans.get(spans.size() - 1).end() < text.length() * 0.9) {
            return Optional.empty();
        }
        List<String> expected =
                spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
        Matcher key = FIRST_KEY.matcher(expected.get(0));
        if (!key.find()) {
            return Optional.empty();
        }
        boolean bare = wrapper.group().strip().startsWith("[");
        String head = bare ? "^\\s*\\[\\s*" : "^\\s*\\{\\s*\"[^{}\\[\\]]+\\[\\s*";
        String first = key.group(1).replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
        String breaker = "(" + head + "|(?<=\\})\\s*,\\s*)(?=\\{\\s*\"" + first + "\"\\s*:)";
        List<String> events = BreakReplay.events(text, breaker);
        return (bare ? List.of("\\s*\\]\\s*$") : TAILS)
                .stream()
                        .filter(tail -> events.stream()
                                .map(e -> e.replaceFirst(tail, ""))
                                .toList()
                                .equals(expected))
                        .findFirst()
                        .map(tail -> new Breaking(
                                breaker,
                                "Events are the elements of a JSON array; what encloses them is dropped.",
                                true,
                                "s/" + tail + "//",
                                expected));
    }
}

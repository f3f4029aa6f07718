package org.tafoundry.synth.format;

import java.util.List;
import java.util.Optional;

/** Breaks JSON objects that follow each other, over several lines or in one. */
final class JsonObjects {

    private JsonObjects() {}

    /** The breaking; empty when the text is no such objects, or every line of it is one. */
    static Optional<Breaking> breaking(String text) {
        List<JsonSpans.Span> spans = JsonSpans.atLineStarts(text);
        List<String> expected =
                spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
        long covered = expected.stream().mapToLong(String::length).sum();
        boolean several = expected.stream().anyMatch(e -> e.indexOf('\n') >= 0);
        boolean glued = glued(text, spans);
        if (covered < text.length() * 0.5 || !several && !glued) {
            return Optional.empty();
        }
        String objects = glued ? "\\}(\\s*)(?=\\{\\s*\")" : "\\}(\\s*[\\r\\n]\\s*)(?=\\{)";
        String why =
                glued ? "JSON objects follow each other directly." : "A line that opens a JSON object begins an event.";
        return List.of("([\\r\\n]+)(?=\\{)", "([\\r\\n]+)(?=[ \\t]?\\{)", objects, Breaking.LINES).stream()
                .map(breaker -> new Breaking(breaker, why, "", BreakReplay.events(text, breaker)))
                .filter(b -> b.events().stream().map(String::strip).toList().equals(expected))
                .findFirst();
    }

    private static boolean glued(String text, List<JsonSpans.Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            int line = text.indexOf('\n', spans.get(i - 1).end());
            if (line < 0 || line >= spans.get(i).start()) {
                return true;
            }
        }
        return false;
    }
}

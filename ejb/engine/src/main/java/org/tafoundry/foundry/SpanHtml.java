package org.tafoundry.foundry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an event's text with its time and its values marked. */
final class SpanHtml {

    private static final int COLOURS = 8;

    private record Span(int start, int end, String label, String style) {}

    private SpanHtml() {}

    /** The text of a sampled event; of values that overlap, the one that begins first is marked. */
    static String of(JsonNode event) {
        String raw = event.path("raw").asText();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : spans(event, raw.length())) {
            if (span.start >= at) {
                out.append(HtmlText.of(raw.substring(at, span.start)))
                        .append("<mark class=\"")
                        .append(span.style)
                        .append("\" title=\"")
                        .append(HtmlText.of(span.label))
                        .append("\">")
                        .append(HtmlText.of(raw.substring(span.start, span.end)))
                        .append("</mark>");
                at = span.end;
            }
        }
        out.append(HtmlText.of(raw.substring(at)));
        return event.path("cut").asBoolean() ? out + "…" : out.toString();
    }

    private static List<Span> spans(JsonNode event, int length) {
        List<Span> spans = new ArrayList<>();
        JsonNode time = event.path("time");
        add(
                time,
                "_time " + time.path("instant").asText() + ", "
                        + time.path("origin").asText(),
                "t",
                length,
                spans);
        int colour = 0;
        for (JsonNode value : event.path("fields")) {
            String label = value.path("field").asText() + ": " + setting(value.path("setting"));
            add(value, label, "c" + colour++ % COLOURS, length, spans);
        }
        spans.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        return spans;
    }

    private static void add(JsonNode at, String label, String style, int length, List<Span> spans) {
        int start = at.path("start").asInt(-1);
        int end = at.path("end").asInt(-1);
        if (start >= 0 && start < end && end <= length) {
            spans.add(new Span(start, end, label, style));
        }
    }

    /** A place in words: file, line, stanza and key. */
    static String setting(JsonNode where) {
        String line = where.path("line").asInt() > 0 ? ":" + where.path("line").asInt() : "";
        String stanza = where.path("stanza").asText();
        long event = where.path("event").asLong();
        return List.of(
                        where.path("file").asText() + line,
                        stanza.isEmpty() ? "" : "[" + stanza + "]",
                        where.path("key").asText(),
                        event > 0 ? "event " + event : "")
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

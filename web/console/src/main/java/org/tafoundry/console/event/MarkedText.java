package org.tafoundry.console.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An event's text as HTML in which only our own marks are markup: every character of the log is escaped. */
final class MarkedText {
    private static final int COLOURS = 6;
    private static final String TIME = "t";

    /**
     * A part of the text that a value comes from.
     *
     * @param start first character
     * @param end one past the last
     * @param label what a reader is told about it
     * @param style style class
     */
    private record Span(int start, int end, String label, String style) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int colour;

    MarkedText(String text) {
        this.text = text;
    }

    /** Marks the event's time. */
    MarkedText time(int start, int end, String label) {
        return add(start, end, label, TIME);
    }

    /** Marks a value. */
    MarkedText value(int start, int end, String label) {
        int chosen = colour;
        add(start, end, label, "c" + chosen % COLOURS);
        return this;
    }

    private MarkedText add(int start, int end, String label, String style) {
        if (start >= 0 && start < end && end <= text.length()) {
            spans.add(new Span(start, end, label, style));
            if (!style.equals(TIME)) {
                colour++;
            }
        }
        return this;
    }

    /** The HTML; of values that overlap, the one that begins first and is longest is marked and names the others. */
    String html() {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        StringBuilder out = new StringBuilder(text.length() * 2);
        int at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Span span = sorted.get(i);
            if (span.start() < at) {
                continue;
            }
            StringBuilder label = new StringBuilder(span.label());
            for (int j = i + 1; j < sorted.size() && sorted.get(j).start() < span.end(); j++) {
                label.append(" · ").append(sorted.get(j).label());
            }
            escape(out, text, at, span.start());
            out.append("<mark class=\"").append(span.style()).append("\" tabindex=\"0\" title=\"");
            escape(out, label.toString(), 0, label.length());
            out.append("\">");
            escape(out, text, span.start(), span.end());
            out.append("</mark>");
            at = span.end();
        }
        escape(out, text, at, text.length());
        return out.toString();
    }

    private static void escape(StringBuilder out, CharSequence from, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = from.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                default -> out.append(isHidden(c) ? '\ufffd' : c);
            }
        }
    }

    /** Control characters, and those that turn the direction of text, are shown as what they are: not to be trusted. */
    private static boolean isHidden(char c) {
        return c < ' '
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }
}

package org.tafoundry.console.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.tafoundry.console.HtmlText;

/** An event's text as HTML in which only our own marks are markup: every character of the log is escaped. */
final class MarkedText {
    private static final int COLOURS = 8;
    private static final String TIME = "t";

    /**
     * A part of the text that a value comes from.
     *
     * @param start first character
     * @param end one past the last
     * @param label what a reader is told about it
     * @param style style class
     */
    private record Span(int start, int end, String label, String style) {
        int length() {
            return end - start;
        }
    }

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int colour;

    MarkedText(String text) {
        this.text = text;
    }

    /** Marks the event's time. */
    MarkedText time(int start, int end, String label) {
        add(start, end, label, TIME);
        return this;
    }

    /** Marks a value; gives the style class of the mark, which is empty when the value is not a part of the text. */
    String value(int start, int end, String label) {
        return add(start, end, label, "c" + colour % COLOURS);
    }

    private String add(int start, int end, String label, String style) {
        if (start < 0 || start >= end || end > text.length()) {
            return "";
        }
        for (Span before : spans) {
            if (before.start() == start && before.end() == end && !style.equals(TIME)) {
                spans.add(new Span(start, end, label, before.style()));
                return before.style();
            }
        }
        spans.add(new Span(start, end, label, style));
        colour += style.equals(TIME) ? 0 : 1;
        return style;
    }

    /** The HTML: each stretch has the colour of the narrowest value that it is part of, and names the wider ones too. */
    String html() {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        for (Span span : spans) {
            edges.add(span.start());
            edges.add(span.end());
        }
        List<Span> narrowFirst = new ArrayList<>(spans);
        narrowFirst.sort(Comparator.comparingInt(Span::length).thenComparingInt(Span::start));
        StringBuilder out = new StringBuilder(text.length() * 2);
        int at = 0;
        for (int edge : edges) {
            if (edge > at) {
                stretch(out, at, edge, narrowFirst);
                at = edge;
            }
        }
        return out.toString();
    }

    private void stretch(StringBuilder out, int start, int end, List<Span> narrowFirst) {
        List<Span> over = narrowFirst.stream()
                .filter(span -> span.start() <= start && span.end() >= end)
                .toList();
        if (over.isEmpty()) {
            HtmlText.escape(out, text, start, end);
            return;
        }
        out.append("<mark class=\"").append(over.get(0).style()).append('"');
        // a value that goes on behind an inner one is one stop for the keyboard, not several
        if (over.stream().anyMatch(span -> span.start() == start)) {
            out.append(" tabindex=\"0\"");
        }
        out.append(" data-label=\"");
        for (int i = 0; i < over.size(); i++) {
            String label = over.get(i).label() + (i + 1 < over.size() ? "\n" : "");
            HtmlText.escape(out, label, 0, label.length());
        }
        out.append("\">");
        HtmlText.escape(out, text, start, end);
        out.append("</mark>");
    }
}

package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Breaks XML: documents one after the other, whatever their roots, or the elements of one document. */
final class XmlDocuments {

    private static final int MOST_ROOTS = 12;

    private XmlDocuments() {}

    /** The breaking; empty when the text is no XML, or every line of it is a document. */
    static Optional<Breaking> breaking(String text) {
        List<XmlSpans.Span> spans = XmlSpans.of(text, 0);
        if (spans.isEmpty() || spans.get(spans.size() - 1).end() < text.length() * 0.8) {
            return Optional.empty();
        }
        return spans.size() == 1 ? within(text, spans.get(0)) : several(text, spans);
    }

    private static Optional<Breaking> several(String text, List<XmlSpans.Span> spans) {
        List<String> expected = texts(text, spans);
        boolean declared = spans.stream().anyMatch(XmlSpans.Span::declared);
        boolean lines = expected.stream().noneMatch(e -> e.indexOf('\n') >= 0)
                && BreakReplay.events(text, Breaking.LINES).size() == expected.size();
        TreeSet<String> roots = new TreeSet<>();
        spans.forEach(s -> roots.add(s.name().replace(".", "\\.")));
        if (lines && !declared || roots.size() > MOST_ROOTS) {
            return Optional.empty();
        }
        String names = roots.size() == 1 ? roots.first() : "(?:" + String.join("|", roots) + ")";
        String begins = "(?=" + (declared ? "<\\?xml|" : "") + "<" + names + "[\\s>/])";
        List<String> breakers = new ArrayList<>();
        if (declared) {
            breakers.add("([\\r\\n]+)(?=<\\?xml)");
        }
        if (roots.size() > 1) {
            breakers.add("([\\r\\n]+)" + begins);
        }
        breakers.add("(?:</" + names + ">|/>)(\\s*)" + begins);
        String why = declared
                ? "Every XML document is an event, from its declaration."
                : roots.size() == 1
                        ? "Every <" + spans.get(0).name() + "> element is an event."
                        : "Every XML document is an event, whatever its root.";
        return breakers.stream()
                .map(b -> new Breaking(b, why, "", BreakReplay.events(text, b)))
                .filter(b -> b.events().stream().map(String::strip).toList().equals(expected))
                .findFirst();
    }

    /** One document whose root holds the events. */
    private static Optional<Breaking> within(String text, XmlSpans.Span document) {
        int root = text.indexOf("<" + document.name(), document.start());
        int inside = text.indexOf('>', root) + 1;
        List<XmlSpans.Span> children = XmlSpans.of(text, inside);
        if (children.size() < 2
                || children.stream().map(XmlSpans.Span::name).distinct().count() > 1) {
            return Optional.empty();
        }
        String name = children.get(0).name();
        String breaker = "((?:<\\?xml[^>]*>\\s*)?<" + document.name() + "[^>]*>\\s*|(?<=</" + name + ">)\\s*)(?=<"
                + name + "[\\s>/])";
        List<String> expected = texts(text, children);
        String tail = "\\s*<\\/" + document.name() + ">\\s*$";
        List<String> got = BreakReplay.without(BreakReplay.events(text, breaker), tail);
        return got.stream().map(String::strip).toList().equals(expected)
                ? Optional.of(
                        new Breaking(breaker, "Every <" + name + "> element is an event.", "s/" + tail + "//", got))
                : Optional.empty();
    }

    private static List<String> texts(String text, List<XmlSpans.Span> spans) {
        return spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
    }
}

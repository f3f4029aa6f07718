package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Breaks XML: documents one after the other, whatever their roots, or the elements of one document. */
final class XmlDocuments {

    private static final int MOST_ROOTS = 12;
    private static final int FEWEST_OF_A_KIND = 3;

    private XmlDocuments() {}

    /** The breaking; empty when the text is no XML, or every line of it is a document. */
    static Optional<Breaking> breaking(String text) {
        List<XmlSpans.Span> spans = XmlSpans.of(text, 0);
        boolean whole = !spans.isEmpty() && spans.get(spans.size() - 1).end() >= text.length() * 0.8;
        if (whole && spans.size() > 1) {
            return several(text, spans);
        }
        // the document of a log that is still written is not closed
        return whole || spans.isEmpty() ? XmlSpans.root(text).flatMap(root -> within(text, root)) : Optional.empty();
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

    /** One document whose root holds the events, of one kind or of a few that come again and again. */
    private static Optional<Breaking> within(String text, XmlSpans.Root root) {
        List<XmlSpans.Span> children = XmlSpans.of(text, root.inside());
        TreeSet<String> kinds = new TreeSet<>();
        children.forEach(c -> kinds.add(c.name().replace(".", "\\.")));
        if (children.size() < 2
                || kinds.size() > MOST_ROOTS
                || kinds.size() > 1 && children.size() < FEWEST_OF_A_KIND * kinds.size()
                || children.get(children.size() - 1).end() < text.length() * 0.5) {
            return Optional.empty();
        }
        String names = kinds.size() == 1 ? kinds.first() : "(?:" + String.join("|", kinds) + ")";
        String closed = kinds.stream().map(k -> "</" + k + ">").collect(Collectors.joining("|"))
                + (emptied(text, children) ? "|/>" : "");
        String head = root.name().replace(".", "\\.");
        String breaker = "((?:<[?!][^>]*>\\s*)*<" + head + "(?:\\s[^>]*)?>\\s*|(?<=" + closed + ")\\s*)(?=<" + names
                + "[\\s>/])";
        String tail = "\\s*<\\/" + head + ">\\s*$";
        List<String> got = BreakReplay.without(BreakReplay.events(text, breaker), tail);
        List<String> expected = texts(text, children);
        // the last one may be cut
        boolean same = got.size() >= expected.size()
                && got.size() <= expected.size() + 1
                && got.subList(0, expected.size()).stream()
                        .map(String::strip)
                        .toList()
                        .equals(expected);
        return same
                ? Optional.of(new Breaking(
                        breaker,
                        kinds.size() == 1
                                ? "Every <" + children.get(0).name() + "> element is an event."
                                : "Every element in <" + root.name() + "> is an event.",
                        "s/" + tail + "//",
                        got))
                : Optional.empty();
    }

    private static boolean emptied(String text, List<XmlSpans.Span> elements) {
        return elements.stream().anyMatch(e -> text.charAt(e.end() - 2) == '/');
    }

    private static List<String> texts(String text, List<XmlSpans.Span> spans) {
        return spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
    }
}

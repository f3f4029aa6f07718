package org.tafoundry.synth.design;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;

/**
 * Extracts XML: elements and attributes by name, named data elements as Windows writes them.
 *
 * <p>FORMAT cannot join two names at search time, so each value whose own name says too little (the {@code ip} in
 * {@code <source ip="…"/>}, or one of two {@code <ip>}) has a setting of its own.
 */
final class XmlExtraction {

    private static final String NAME = "[A-Za-z_][\\w.\\-]*";
    private static final String PREFIX = "(?:[\\w.\\-]+:)?";
    private static final String QUOTED = "\\s*=\\s*[\"']([^\"']*)[\"']";
    private static final String TEXT = "([^<>]*[^<>\\s])";
    private static final Pattern NAMED = Pattern.compile("<(\\w+)\\s+[Nn]ame\\s*=\\s*[\"'][^\"']+[\"']\\s*>[^<]+<");
    private static final int MOST_DOCUMENTS = 500;
    private static final int MOST_SETTINGS = 120;

    private XmlExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        Set<String> named = named(payloads);
        if (!named.isEmpty()) {
            extraction.report(
                    "xml_named",
                    "Elements whose attribute Name says what their text is.",
                    RegexRule.pairs("<\\w+\\s+[Nn]ame\\s*=\\s*[\"']([^\"']+)[\"'][^>]*>([^<]+)<"));
        }
        List<List<XmlLeaf>> documents = payloads.stream()
                .limit(MOST_DOCUMENTS)
                .map(p -> XmlLeaf.of(p.text()).stream()
                        .filter(leaf -> !named.contains(leaf.element()))
                        .toList())
                .toList();
        Map<XmlLeaf, Boolean> own = own(documents);
        if (documents.stream().flatMap(List::stream).anyMatch(leaf -> leaf.inText())) {
            boolean sections = payloads.stream().anyMatch(p -> p.text().contains("<![CDATA["));
            elements(sections, documents, own.keySet(), extraction);
        }
        if (documents.stream().flatMap(List::stream).anyMatch(leaf -> !leaf.inText() && !own.containsKey(leaf))) {
            String others = butNot(own.keySet(), false);
            extraction.report(
                    "xml_attributes",
                    "Attributes whose name alone says what they hold.",
                    RegexRule.pairs("\\s(?!xmlns\\b)" + PREFIX + others + "(" + NAME + ")" + QUOTED));
        }
        own.forEach((leaf, again) -> own(leaf, again, extraction));
    }

    /** The elements whose attribute says what their text is. */
    private static Set<String> named(List<Payload> payloads) {
        return payloads.stream()
                .limit(MOST_DOCUMENTS)
                .flatMap(p -> NAMED.matcher(p.text()).results())
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void elements(
            boolean sections, List<List<XmlLeaf>> documents, Set<XmlLeaf> own, Extraction extraction) {
        String text = sections ? "(?|<!\\[CDATA\\[\\s*((?:(?!\\]\\]>)[\\s\\S])*?)\\s*\\]\\]>|" + TEXT + ")" : TEXT;
        String regex = "<" + PREFIX + butNot(own, true) + "(" + NAME + ")(?:\\s(?![Nn]ame\\s*=)[^<>]*)?>\\s*" + text
                + "\\s*</" + PREFIX + "\\1>";
        boolean repeats = documents.stream().anyMatch(d -> repeats(d, own));
        extraction.report(
                "xml_elements",
                "The text of every element that holds nothing but text.",
                RegexRule.pairs(regex).multivalued(repeats));
    }

    /** Whether an element comes again and its values are one field's. */
    private static boolean repeats(List<XmlLeaf> document, Set<XmlLeaf> own) {
        Set<String> seen = new HashSet<>();
        return document.stream()
                .filter(leaf -> leaf.inText() && !own.contains(leaf))
                .anyMatch(leaf -> !seen.add(leaf.element()));
    }

    /** The values that need a setting of their own, and whether one event holds several of the kind. */
    private static Map<XmlLeaf, Boolean> own(List<List<XmlLeaf>> documents) {
        Set<String> unclear = new TreeSet<>();
        for (List<XmlLeaf> document : documents) {
            Map<String, Set<String>> names = new LinkedHashMap<>();
            for (XmlLeaf leaf : document) {
                names.computeIfAbsent(leaf.shortName(), n -> new TreeSet<>()).add(leaf.fullName());
            }
            names.forEach((name, full) -> {
                if (full.size() > 1) {
                    unclear.add(name);
                }
            });
        }
        Map<XmlLeaf, Boolean> own = new LinkedHashMap<>();
        for (List<XmlLeaf> document : documents) {
            Set<XmlLeaf> here = new HashSet<>();
            for (XmlLeaf leaf : document) {
                boolean inner = !leaf.inText() && !leaf.parent().isEmpty();
                if ((inner || unclear.contains(leaf.shortName()))
                        && (own.containsKey(leaf) || own.size() < MOST_SETTINGS)) {
                    own.merge(leaf, !here.add(leaf), Boolean::logicalOr);
                }
            }
        }
        return own;
    }

    private static void own(XmlLeaf leaf, boolean again, Extraction extraction) {
        String name = leaf.fullName();
        String start = leaf.inText()
                ? open(leaf.parent()) + "(?:(?!</" + PREFIX + leaf.parent() + ">)[\\s\\S])*?" + open(leaf.element())
                        + "\\s*"
                : "<" + PREFIX + leaf.element() + "\\s(?:[^<>]*\\s)?" + PREFIX + leaf.attribute() + "\\s*=\\s*[\"']";
        String value = leaf.inText() ? "[^<>]*[^<>\\s])" : "[^\"']*)";
        String comment = leaf.inText()
                ? "The text of " + leaf.element() + " inside " + leaf.parent() + "."
                : "The attribute " + leaf.attribute() + " of " + leaf.element() + ".";
        if (again) {
            extraction.report(
                    "xml_" + name,
                    comment,
                    RegexRule.format(start + "(" + value, name + "::$1").multivalued());
        } else {
            extraction.extract("xml_" + name, start + "(?<" + name + ">" + value, comment);
        }
    }

    private static String open(String element) {
        return "<" + PREFIX + element + "(?:\\s[^<>]*)?>";
    }

    /** What keeps a regex from names which settings of their own read. */
    private static String butNot(Set<XmlLeaf> own, boolean inText) {
        String names = own.stream()
                .filter(leaf -> leaf.inText() == inText)
                .map(leaf -> leaf.shortName().replace(".", "\\."))
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return names.isEmpty() ? "" : "(?!(?:" + names + ")" + (inText ? "[\\s>]" : "\\s*=") + ")";
    }
}

package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides how a sample breaks into events: every candidate is replayed, and one that breaks rightly is taken. */
public final class BreakDesigner {

    private static final String LINES = "([\\r\\n]+)";
    private static final Pattern XML_ROOT = Pattern.compile("\\A\\s*(?:<\\?xml[^>]*\\?>\\s*)?<([A-Za-z_][\\w:.-]*)");

    private BreakDesigner() {}

    /** Decides for the beginning of a sample. */
    public static Breaking design(String text) {
        List<Breaking> candidates = new ArrayList<>();
        JsonArrays.breaking(text).ifPresent(candidates::add);
        json(text, candidates);
        xml(text, candidates);
        candidates.addAll(TextBlocks.candidates(text));
        RecordBlocks.breaking(text).ifPresent(candidates::add);
        return candidates.isEmpty() ? perLine(text) : candidates.get(0);
    }

    private static Breaking perLine(String text) {
        return new Breaking(LINES, "Every line is an event.", false, "", BreakReplay.events(text, LINES));
    }

    private static void json(String text, List<Breaking> candidates) {
        List<JsonSpans.Span> spans = JsonSpans.atLineStarts(text);
        List<String> expected = texts(text, spans);
        long covered = expected.stream().mapToLong(String::length).sum();
        if (covered < text.length() * 0.5) {
            return;
        }
        boolean multiline = expected.stream().anyMatch(e -> e.indexOf('\n') >= 0);
        boolean glued = glued(text, spans);
        if (!multiline && !glued) {
            return;
        }
        String objects = glued ? "\\}(\\s*)(?=\\{\\s*\")" : "\\}(\\s*[\\r\\n]\\s*)(?=\\{)";
        for (String breaker : List.of("([\\r\\n]+)(?=\\{)", "([\\r\\n]+)(?=[ \\t]?\\{)", objects, LINES)) {
            List<String> got = BreakReplay.events(text, breaker);
            if (got.stream().map(String::strip).toList().equals(expected)) {
                candidates.add(new Breaking(
                        breaker,
                        glued
                                ? "JSON objects follow each other directly."
                                : "A line that opens a JSON object begins an event.",
                        true,
                        "",
                        got));
                return;
            }
        }
    }

    private static boolean glued(String text, List<JsonSpans.Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (text.substring(spans.get(i - 1).end(), spans.get(i).start()).indexOf('\n') < 0) {
                return true;
            }
        }
        return false;
    }

    private static void xml(String text, List<Breaking> candidates) {
        Matcher root = XML_ROOT.matcher(text);
        if (!root.find()) {
            return;
        }
        String name = root.group(1);
        Pattern element = Pattern.compile(
                "(?s)<" + Pattern.quote(name) + "[\\s>/].*?(?:</" + Pattern.quote(name) + ">|/>\\s*(?=<|\\z))");
        List<String> expected =
                element.matcher(text).results().map(r -> r.group()).toList();
        if (expected.size() == 1) {
            within(text, name, candidates);
            return;
        }
        boolean broken = expected.stream().anyMatch(e -> e.indexOf('\n') >= 0)
                || BreakReplay.events(text, LINES).size() < expected.size();
        String breaker = "(?:</" + name + ">|/>)(\\s*)(?=<" + name + "[\\s>/])";
        List<String> got = BreakReplay.events(text, breaker);
        if (broken && got.size() == expected.size()) {
            candidates.add(new Breaking(breaker, "Every <" + name + "> element is an event.", true, "", got));
        }
    }

    /** One document whose root holds the events. */
    private static void within(String text, String root, List<Breaking> candidates) {
        Matcher child = Pattern.compile("<" + Pattern.quote(root) + "[^>]*>\\s*<([A-Za-z_][\\w:.-]*)[\\s>/]")
                .matcher(text);
        if (!child.find()) {
            return;
        }
        String name = child.group(1);
        long count = Pattern.compile("</" + Pattern.quote(name) + ">")
                .matcher(text)
                .results()
                .count();
        String breaker =
                "((?:<\\?xml[^>]*>\\s*)?<" + root + "[^>]*>\\s*|(?<=</" + name + ">)\\s*)(?=<" + name + "[\\s>/])";
        List<String> got = BreakReplay.events(text, breaker);
        if (count > 1 && got.size() == count) {
            String sed = "s/\\s*<\\/" + root + ">\\s*$//";
            candidates.add(new Breaking(
                    breaker,
                    "Every <" + name + "> element is an event.",
                    true,
                    sed,
                    got.stream()
                            .map(e -> e.replaceFirst("\\s*</" + Pattern.quote(root) + ">\\s*$", ""))
                            .toList()));
        }
    }

    private static List<String> texts(String text, List<JsonSpans.Span> spans) {
        return spans.stream().map(s -> text.substring(s.start(), s.end())).toList();
    }
}

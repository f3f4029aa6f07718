package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks records that are written one field to a line: between rules, or each from its first label to the next. */
final class RecordBlocks {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_CHARACTERS = 200;
    private static final Pattern RULE = Pattern.compile("([-=*_#~+])\\1{4,}\\s*");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z][\\w .()/-]{0,40}?)\\s*[:=](?:\\s.*|\\S.*|$)");

    private RecordBlocks() {}

    /** The breaking; empty when the lines are no records. */
    static Optional<Breaking> breaking(String text) {
        List<String> lines = text.lines()
                .limit(MOST_LINES)
                .filter(l -> !l.isBlank())
                .map(RecordBlocks::beginning)
                .toList();
        return lines.size() < 4 ? Optional.empty() : ruled(text, lines).or(() -> labelled(text, lines));
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(MOST_CHARACTERS, line.length()));
    }

    /** Records with a line of one repeated mark between them. */
    private static Optional<Breaking> ruled(String text, List<String> lines) {
        Optional<String> rule =
                lines.stream().filter(l -> RULE.matcher(l).matches()).findFirst();
        long rules = lines.stream().filter(l -> RULE.matcher(l).matches()).count();
        long others = lines.size() - rules;
        if (rules < 2 || others < 2 * (rules - 1) || rule.isEmpty()) {
            return Optional.empty();
        }
        String breaker = "((?:^|[\\r\\n]+)["
                + (rule.get().charAt(0) == '-' ? "\\-" : rule.get().charAt(0)) + "]{5,}[ \\t]*(?:[\\r\\n]+|$))";
        List<String> events = BreakReplay.events(text, breaker);
        boolean labels = events.stream()
                        .filter(e -> labels(e.lines().toList()).size() > 1)
                        .count()
                >= events.size() * 0.8;
        return labels
                ? Optional.of(new Breaking(breaker, "A line of dashes or the like separates the events.", "", events))
                : Optional.empty();
    }

    /** Records whose first label opens every one of them. */
    private static Optional<Breaking> labelled(String text, List<String> lines) {
        Matcher first = LABEL.matcher(lines.get(0));
        long told = lines.stream().filter(l -> LABEL.matcher(l).matches()).count();
        if (!first.matches() || told < lines.size() * 0.9) {
            return Optional.empty();
        }
        String label = first.group(1);
        List<List<String>> records = new ArrayList<>();
        for (String line : lines) {
            if (opens(line, label)) {
                records.add(new ArrayList<>());
            }
            records.get(records.size() - 1).add(line);
        }
        Set<String> usual = labels(records.get(0));
        boolean alike = records.stream()
                        .filter(r -> r.size() > 2
                                && labels(r).size() == r.size()
                                && shared(labels(r), usual) * 2 >= r.size())
                        .count()
                >= records.size() * 0.8;
        if (records.size() < 2 || !alike) {
            return Optional.empty();
        }
        String breaker = "([\\r\\n]+)(?=" + label.replaceAll("[.()]", "\\\\$0") + "\\s*[:=])";
        return Optional.of(new Breaking(
                breaker,
                "Every event is a record of several lines that begins with " + label + ".",
                "",
                BreakReplay.events(text, breaker)));
    }

    private static boolean opens(String line, String label) {
        Matcher matcher = LABEL.matcher(line);
        return matcher.matches() && matcher.group(1).equals(label);
    }

    private static Set<String> labels(List<String> lines) {
        Set<String> labels = new LinkedHashSet<>();
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                labels.add(label.group(1));
            }
        }
        return labels;
    }

    private static long shared(Set<String> labels, Set<String> usual) {
        return labels.stream().filter(usual::contains).count();
    }
}

package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks text by how events begin. A line is an event unless it looks continued: it is one where it begins with a mark or
 * with its time, and where it is like other lines or like what stands behind the time of others.
 */
final class LeadBlocks {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_LEADS = 8;
    private static final String DELIMITERS = "\t;|,";

    private LeadBlocks() {}

    /** The breaking; empty when lines do not begin with marks or times. */
    static Optional<Breaking> breaking(String text) {
        List<Line> lines = text.lines()
                .limit(MOST_LINES)
                .filter(l -> !l.isBlank())
                .map(Line::of)
                .toList();
        return strong(text, lines).or(() -> weak(text, lines));
    }

    private static Optional<Breaking> strong(String text, List<Line> lines) {
        Set<String> leads = leads(lines);
        leads.removeAll(InnerTimes.of(lines, leads));
        List<Line> led = lines.stream().filter(l -> leads.contains(l.lead())).toList();
        if (led.size() < 2) {
            return Optional.empty();
        }
        List<Line> others = lines.subList(lines.indexOf(led.get(0)), lines.size()).stream()
                .filter(l -> !leads.contains(l.lead()))
                .toList();
        if (others.stream().allMatch(Line::comment)
                && banner(lines.subList(0, lines.indexOf(led.get(0))), led.get(0))) {
            return Optional.of(
                    Breaking.before(
                            text,
                            String.join("|", leads),
                            "An event begins where a line begins with its time or header; the lines of a banner stay together."));
        }
        if (others.stream().allMatch(Line::comment)) {
            return Optional.of(
                    leads.size() == 1
                                    && led.size() == lines.size()
                                    && led.get(0).marked()
                            ? Breaking.before(text, leads.iterator().next(), "Every event begins with its header.")
                            : Breaking.lines(text, "Every line begins with its time or header and is an event."));
        }
        Map<Line, String> alike = Likeness.of(lines, new HashSet<>(led));
        if (alike.keySet().containsAll(others)) {
            return Optional.of(
                    Breaking.lines(text, "Every line is an event: those without a time are like the others."));
        }
        Set<String> all = new LinkedHashSet<>(leads);
        alike.values().stream().distinct().limit(MOST_LEADS).forEach(all::add);
        return Optional.of(Breaking.before(
                text,
                String.join("|", all),
                alike.isEmpty()
                        ? "An event begins where a line begins with its time or header; other lines belong to"
                                + " the event above."
                        : "An event begins with its time, its header or its first word; other lines belong to"
                                + " the event above."));
    }

    /** Whether the lines above the first one with a time are drawn: indented or made of signs, and no names of columns. */
    private static boolean banner(List<Line> above, Line first) {
        return above.size() > 1
                && above.stream().allMatch(l -> l.lead().isEmpty() && !l.comment())
                && above.stream().filter(Line::drawn).count() * 2 >= above.size()
                && DELIMITERS.chars().noneMatch(d -> count(first, d) > 1);
    }

    private static long count(Line line, int delimiter) {
        return line.text().chars().filter(c -> c == delimiter).count();
    }

    /** The beginnings of lines by marks, or by date and clock; columns before them count where they set the time apart. */
    private static Set<String> leads(List<Line> lines) {
        Map<String, List<Line>> groups = lines.stream()
                .filter(Line::strong)
                .collect(Collectors.groupingBy(Line::lead, LinkedHashMap::new, Collectors.toList()));
        int plain = groups.values().stream()
                .filter(g -> g.get(0).plain())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return groups.entrySet().stream()
                .filter(e -> begins(e.getValue(), plain))
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .limit(MOST_LEADS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean begins(List<Line> group, int plain) {
        Line first = group.get(0);
        if (first.plain()) {
            return true;
        }
        // INFO: and ERROR: before a time are levels, Begin-Date: and End-Date: are names of values
        boolean named = first.labelled()
                && (group.stream().map(Line::before).distinct().count() == 1
                        || group.stream().anyMatch(l -> l.before().chars().anyMatch(Character::isLowerCase)));
        boolean columns = first.columns() && group.size() > 1;
        return !named && (plain < 2 || columns || group.size() >= plain);
    }

    /** Leads that say less: a clock, a date, a number of seconds, the name of a time. */
    private static Optional<Breaking> weak(String text, List<Line> lines) {
        if (lines.size() < 3 || lines.get(0).lead().isEmpty()) {
            return Optional.empty();
        }
        String lead = lines.get(0).lead();
        int first = 0;
        int continued = 0;
        int blocks = 0;
        boolean inBlock = false;
        List<Line> others = new ArrayList<>();
        for (Line line : lines) {
            boolean leads = line.lead().equals(lead);
            if (leads) {
                first++;
            } else {
                others.add(line);
                continued += line.continued() ? 1 : 0;
                blocks += inBlock ? 0 : 1;
            }
            inBlock = !leads;
        }
        boolean looksContinued = continued * 10 >= others.size() * 7;
        boolean nearlyAllBlocks = blocks * 10 >= first * 8 && others.size() >= 2 * first;
        return first >= 2 && !others.isEmpty() && (looksContinued || nearlyAllBlocks)
                ? Optional.of(Breaking.before(text, lead, "An event begins where a line begins with its time."))
                : Optional.empty();
    }
}

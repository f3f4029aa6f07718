package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.time.LeadingTime;

/** Breaks records of several lines between lines of one repeated sign, where all begin alike and nothing else does. */
final class RuledRecords {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_CHARACTERS = 200;
    private static final int FEWEST = 3;
    private static final Pattern RULE = Pattern.compile("([-=*_#~+])\\1{2,}\\s*");

    private RuledRecords() {}

    /** The breaking; empty when no such lines stand between records. */
    static Optional<Breaking> breaking(String text) {
        List<List<String>> records = new ArrayList<>();
        char rule = 0;
        boolean open = false;
        for (String line : (Iterable<String>) text.lines().limit(MOST_LINES).filter(l -> !l.isBlank())::iterator) {
            boolean rules =
                    line.length() <= MOST_CHARACTERS && RULE.matcher(line).matches();
            if (rules && rule != 0 && rule != line.charAt(0)) {
                return Optional.empty();
            }
            rule = rules ? line.charAt(0) : rule;
            if (!rules && !open) {
                records.add(new ArrayList<>());
            }
            open = !rules;
            if (open) {
                records.get(records.size() - 1).add(line.substring(0, Math.min(MOST_CHARACTERS, line.length())));
            }
        }
        long several = records.stream().filter(r -> r.size() > 1).count();
        if (rule == 0 || records.size() < FEWEST || several * 10 < records.size() * 8L || !alike(records)) {
            return Optional.empty();
        }
        String breaker = "((?:^|[\\r\\n]+)" + (rule == '-' || rule == '~' || rule == '_' || rule == '=' ? "" : "\\")
                + rule + "{3,}[ \\t]*(?:[\\r\\n]+|$))";
        return Optional.of(new Breaking(
                breaker, "A line of one repeated sign separates the events.", "", BreakReplay.events(text, breaker)));
    }

    /** Whether the first lines of records have a time or words in the same place, which other lines have not. */
    private static boolean alike(List<List<String>> records) {
        List<String> first = records.stream().map(r -> r.get(0)).toList();
        List<String> others = records.stream().flatMap(r -> r.stream().skip(1)).toList();
        Optional<String> kind = kind(first.get(0));
        if (kind.isPresent()) {
            return first.stream().allMatch(l -> kind(l).equals(kind))
                    && others.stream().noneMatch(l -> kind(l).equals(kind));
        }
        Optional<Pattern> pattern = LinePattern.of(first).map(Pattern::compile);
        return pattern.isPresent() && others.stream().noneMatch(l -> LinePattern.begins(pattern.get(), l));
    }

    private static Optional<String> kind(String line) {
        return LeadingTime.of(line)
                .filter(LeadingTime::dated)
                .map(t -> t.before().replaceAll("\\d+", "0") + t.regex());
    }
}

package org.tafoundry.synth.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.synth.time.LeadingTime;

/**
 * Breaks logs whose lines all have a date and a clock, written alike, wherever they stand: at the end of a line, behind a few
 * columns, or at its beginning in some lines only.
 */
final class DatedLines {

    private static final int MOST_LINES = 20_000;
    private static final int FEWEST = 3;

    private DatedLines() {}

    /**
     * The breaking into lines where a breaking joins lines that each have their time.
     *
     * @param found how beginnings of lines would break the text
     * @return the same where a line has no time, or blank lines and indentation set records apart
     */
    static Breaking apart(String text, Breaking found) {
        if (!found.sed().isEmpty() || found.lineBreaker().equals(Breaking.LINES)) {
            return found;
        }
        List<String> lines = text.stripTrailing().lines().limit(MOST_LINES).toList();
        boolean joined = lines.size() >= FEWEST
                && found.events().size() < lines.size()
                && lines.stream().noneMatch(l -> l.isBlank() || Character.isWhitespace(l.charAt(0)) || open(l));
        return joined && alike(lines) ? Breaking.lines(text, "Every line has its own time and is an event.") : found;
    }

    /** Whether all lines have a time that is written in the same way. */
    private static boolean alike(List<String> lines) {
        Set<String> layouts = new HashSet<>(LeadingTime.layouts(lines.get(0)));
        for (String line : lines) {
            if (layouts.isEmpty()) {
                return false;
            }
            layouts.retainAll(LeadingTime.layouts(line));
        }
        return !layouts.isEmpty();
    }

    /** Whether a quote that begins in a line ends in another. */
    private static boolean open(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 > 0;
    }
}

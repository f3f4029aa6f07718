package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises events of several lines in plain text by how their first lines begin. */
final class TextBlocks {

    private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    /** How a first line may begin, the more telling first. */
    private static final List<String> LEADS = List.of(
            "<\\d{1,3}>",
            "[\\[\"]?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[T :]",
            "[\\[\"]?\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}[, T]",
            "[\\[\"]?" + MONTH + "\\w*\\s+\\d{1,2},?\\s",
            "[\\[\"]?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w*,?\\s",
            "[\\[\"]?\\d{1,2}[-/ ]" + MONTH + "[-/ ]\\d{2,4}",
            "[\\[\"]?" + CLOCK,
            "\\d{10,13}\\b",
            "CEF:\\d",
            "LEEF:\\d",
            "#\\s?Time:",
            "type=\\w+\\s");

    private static final Pattern CONTINUATION = Pattern.compile(
            "(?:\\s+\\S|\\s*$|at\\s|Caused by|\\.\\.\\.|Traceback|[})\\]]|--|\\w[\\w.$ ]*(?:Exception|Error)\\b.*)");
    private static final int MOST_LINES = 20_000;
    private static final String BLANK_LINE = "((?:\\r?\\n){2,})";

    private TextBlocks() {}

    /** Breakings for events of several lines; none when every line is an event. */
    static List<Breaking> candidates(String text) {
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        List<Breaking> found = new ArrayList<>();
        List<String> telling = lines.stream().filter(l -> !l.isBlank()).toList();
        if (telling.size() < 3) {
            return found;
        }
        for (String lead : LEADS) {
            if (leads(Pattern.compile(lead), telling)) {
                add(
                        "([\\r\\n]+)(?=" + lead + ")",
                        "An event begins where a line begins with its time or header.",
                        text,
                        found);
                return found;
            }
        }
        if (blankSeparated(lines)) {
            add(BLANK_LINE, "Blank lines separate the events.", text, found);
        } else if (indented(telling)) {
            add("([\\r\\n]+)(?=\\S)", "Indented lines belong to the event above them.", text, found);
        }
        return found;
    }

    private static void add(String breaker, String why, String text, List<Breaking> found) {
        found.add(new Breaking(breaker, why, true, "", BreakReplay.events(text, breaker)));
    }

    /** Whether lines that begin so open the events, and all other lines continue one. */
    private static boolean leads(Pattern lead, List<String> lines) {
        if (!lead.matcher(lines.get(0)).lookingAt()) {
            return false;
        }
        int first = 0;
        int continued = 0;
        int blocks = 0;
        int other = 0;
        boolean inBlock = false;
        for (String line : lines) {
            if (lead.matcher(line).lookingAt()) {
                first++;
                inBlock = false;
            } else {
                other++;
                continued += CONTINUATION.matcher(line).lookingAt() ? 1 : 0;
                blocks += inBlock ? 0 : 1;
                inBlock = true;
            }
        }
        boolean looksContinued = continued * 10 >= other * 7;
        boolean nearlyAllBlocks = blocks * 10 >= first * 8 && other >= 2 * first;
        return first >= 2 && other > 0 && (looksContinued || nearlyAllBlocks);
    }

    /** Whether blank lines stand between groups of at least two lines, nearly always. */
    private static boolean blankSeparated(List<String> lines) {
        int groups = 0;
        int several = 0;
        int size = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                size++;
            } else if (size > 0) {
                groups++;
                several += size > 1 ? 1 : 0;
                size = 0;
            }
        }
        groups += size > 0 ? 1 : 0;
        several += size > 1 ? 1 : 0;
        return groups >= 2 && several * 10 >= groups * 8;
    }

    private static boolean indented(List<String> lines) {
        long indented = lines.stream()
                .filter(l -> l.startsWith("\t") || l.startsWith("  "))
                .count();
        return indented * 10 >= lines.size() * 3 && !lines.get(0).startsWith(" ");
    }
}

package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Breaks text without times, marks or labels: by blank lines, or by indentation. */
final class PlainBlocks {

    private static final int MOST_LINES = 20_000;
    private static final int FORM = 12;
    private static final String BLANK_LINE = "((?:\\r?\\n){2,})";
    private static final Pattern FRAME =
            Pattern.compile("\\s+(?:at [\\w.$<>/@]+\\s?\\(|File \"|\\.\\.\\. \\d+ more|#\\d+ )");

    private PlainBlocks() {}

    /** The breaking; empty when every line may be an event. */
    static Optional<Breaking> breaking(String text) {
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        if (lines.stream().filter(l -> !l.isBlank()).count() < 3) {
            return Optional.empty();
        }
        if (blankSeparated(lines)) {
            return Optional.of(new Breaking(
                    BLANK_LINE, "Blank lines separate the events.", "", BreakReplay.events(text, BLANK_LINE)));
        }
        return indented(lines)
                ? Optional.of(Breaking.before(text, "\\S", "Indented lines belong to the event above them."))
                : Optional.empty();
    }

    /** Whether blank lines stand between groups of at least two lines, nearly always, whose other lines do not begin like the first. */
    private static boolean blankSeparated(List<String> lines) {
        List<List<String>> groups = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            if (!line.isBlank() && !open) {
                groups.add(new ArrayList<>());
            }
            open = !line.isBlank();
            if (open) {
                groups.get(groups.size() - 1).add(line);
            }
        }
        long several = groups.stream().filter(g -> g.size() > 1).count();
        Set<String> first = new HashSet<>();
        groups.forEach(g -> first.add(form(g.get(0))));
        long others = groups.stream().mapToLong(g -> g.size() - 1L).sum();
        long alike = groups.stream()
                .flatMap(g -> g.stream().skip(1))
                .filter(l -> first.contains(form(l)))
                .count();
        return groups.size() >= 2 && several * 10 >= groups.size() * 8L && alike * 2 < others;
    }

    private static boolean indented(List<String> lines) {
        List<String> telling = lines.stream().filter(l -> !l.isBlank()).toList();
        long indented = telling.stream()
                .filter(l -> l.startsWith("\t") || l.startsWith("  "))
                .count();
        long frames = telling.stream().filter(l -> FRAME.matcher(l).lookingAt()).count();
        boolean margin = !Character.isWhitespace(telling.get(0).charAt(0));
        return margin && indented > 0 && (indented * 10 >= telling.size() * 3L || frames * 2 >= indented);
    }

    /** The kinds of characters that a line begins with; a label at the beginning stays, as labels tell lines apart. */
    private static String form(String line) {
        int colon = line.indexOf(':');
        if (colon > 0 && colon < 40) {
            return line.substring(0, colon);
        }
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < line.length() && form.length() < FORM; i++) {
            char c = line.charAt(i);
            char kind = Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : Character.isWhitespace(c) ? ' ' : c;
            if (form.isEmpty() || form.charAt(form.length() - 1) != kind) {
                form.append(kind);
            }
        }
        return form.toString();
    }
}

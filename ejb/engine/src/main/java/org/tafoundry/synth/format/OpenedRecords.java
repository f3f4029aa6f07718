package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.time.LeadingTime;

/**
 * Breaks records whose time stands in their second line or in one of the next: a line of a boundary, of a name or of a
 * label opens each, always as many lines before the time.
 */
final class OpenedRecords {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_BEFORE = 8;
    private static final int FEWEST = 3;
    private static final String RULE = "[-=*_#~+]{3,}[ \\t]*";
    private static final Pattern RULED = Pattern.compile(RULE);

    /** Lines that are not blank, with whether a blank one stands before them. */
    private record Lines(List<String> all, Set<Integer> apart) {}

    private OpenedRecords() {}

    /** The breaking; empty when the time is in the first line of events, or lines before it are not alike. */
    static Optional<Breaking> breaking(String text) {
        Lines lines = lines(text);
        int first = 0;
        while (first < lines.all().size()
                && first <= MOST_BEFORE
                && kind(lines.all().get(first)).isEmpty()) {
            first++;
        }
        if (first == 0 || first > MOST_BEFORE || first >= lines.all().size()) {
            return Optional.empty();
        }
        List<Integer> dated = dated(lines.all(), first);
        for (int above = first; above > 0 && dated.size() >= FEWEST; above--) {
            boolean whole = above == first && !cut(lines.all(), dated);
            Optional<String> opening = opening(lines, dated, above, whole || closed(lines.all(), dated, above));
            if (opening.isPresent()) {
                return Optional.of(Breaking.before(
                        text,
                        opening.get(),
                        "Every event is a record of several lines; its first one stands before that with the time."));
            }
        }
        return Optional.empty();
    }

    /** Whether the log begins inside a record: one of the next lines opens others as signs do, and its first does not. */
    private static boolean cut(List<String> lines, List<Integer> dated) {
        for (int above = dated.get(0) - 1; above > 0; above--) {
            if (closed(lines, dated, above)
                    && opening(new Lines(lines, Set.of()), dated, above, true).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the lines so many above the times begin with a sign, and lines like the log's last one stand above them. */
    private static boolean closed(List<String> lines, List<Integer> dated, int above) {
        List<String> closing = new ArrayList<>();
        closing.add(lines.get(lines.size() - 1));
        for (int time : dated) {
            int opener = time - above;
            if (opener < 1 || Character.isLetterOrDigit(lines.get(opener).charAt(0))) {
                return false;
            }
            closing.add(lines.get(opener - 1));
        }
        return Character.isLetterOrDigit(lines.get(0).charAt(0))
                && LinePattern.of(closing).isPresent();
    }

    private static Lines lines(String text) {
        List<String> all = new ArrayList<>();
        Set<Integer> apart = new HashSet<>();
        boolean blank = true;
        for (String line : (Iterable<String>) text.lines().limit(MOST_LINES)::iterator) {
            if (!line.isBlank()) {
                if (blank) {
                    apart.add(all.size());
                }
                all.add(line.substring(0, Math.min(MOST_CHARACTERS, line.length())));
            }
            blank = line.isBlank();
        }
        return new Lines(all, apart);
    }

    /** Numbers of the lines whose time is written as that of the first such line. */
    private static List<Integer> dated(List<String> lines, int first) {
        Optional<String> kind = kind(lines.get(first));
        List<Integer> dated = new ArrayList<>();
        for (int i = first; i < lines.size(); i++) {
            if (kind(lines.get(i)).equals(kind)) {
                dated.add(i);
            }
        }
        return dated;
    }

    /** What stands before the date and clock of a line, and how they are written; empty without them. */
    private static Optional<String> kind(String line) {
        return LeadingTime.of(line)
                .filter(LeadingTime::dated)
                .map(t -> t.before().replaceAll("\\d+", "0") + t.regex());
    }

    /** What the lines so many above the times begin with, where it opens these records and nothing else. */
    private static Optional<String> opening(Lines lines, List<Integer> dated, int above, boolean whole) {
        List<Integer> openers = new ArrayList<>();
        int last = -1;
        for (int time : dated) {
            int opener = time - above;
            boolean margin = opener > last
                    && !Character.isWhitespace(lines.all().get(opener).charAt(0));
            if (margin && (whole || lines.apart().contains(opener))) {
                openers.add(opener);
            }
            last = time;
        }
        if (openers.size() * 10 < dated.size() * 9 || openers.size() < FEWEST) {
            return Optional.empty();
        }
        Set<Integer> known = new HashSet<>(openers);
        if (known.equals(headings(lines.all()))) {
            return Optional.of(RULE + "[\\r\\n]+[^\\r\\n]+[\\r\\n]+" + RULE + "[\\r\\n]");
        }
        return LinePattern.of(openers.stream().map(lines.all()::get).toList())
                .filter(p -> known.equals(beginning(Pattern.compile(p), lines.all(), dated.get(dated.size() - 1))));
    }

    /** Numbers of the lines of signs above a heading that has such a line below it as well. */
    private static Set<Integer> headings(List<String> lines) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + 2 < lines.size(); i++) {
            if (rule(lines.get(i)) && !rule(lines.get(i + 1)) && rule(lines.get(i + 2))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean rule(String line) {
        return RULED.matcher(line).matches();
    }

    /** Numbers of the lines that a pattern matches, up to the last time, as the last record may be cut. */
    private static Set<Integer> beginning(Pattern pattern, List<String> lines, int end) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < end; i++) {
            if (LinePattern.begins(pattern, lines.get(i))) {
                found.add(i);
            }
        }
        return found;
    }
}

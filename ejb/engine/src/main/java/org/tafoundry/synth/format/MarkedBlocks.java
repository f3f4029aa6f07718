package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks records that open and close with a mark of their own, {@code <![LOG[} or a line {@code BEGIN RECORD} for example. */
final class MarkedBlocks {

    private static final int MOST_LINES = 20_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;

    private MarkedBlocks() {}

    /** The breaking; empty when lines do not open and close records by marks. */
    static Optional<Breaking> breaking(String text) {
        List<String> lines = text.lines()
                .limit(MOST_LINES)
                .filter(l -> !l.isBlank())
                .map(String::stripTrailing)
                .toList();
        Optional<Breaking> framed = framed(text, lines);
        if (framed.isPresent()) {
            return framed;
        }
        String mark = lines.isEmpty() ? "" : mark(lines);
        // two signs may open anything, unless blank lines say the same
        if (mark.isEmpty() || mark.length() < SHORTEST && !apart(text, mark)) {
            return Optional.empty();
        }
        List<String> last = new ArrayList<>();
        int opened = 0;
        for (int i = 0; i < lines.size(); i++) {
            opened += lines.get(i).startsWith(mark) ? 1 : 0;
            if (i + 1 == lines.size() || lines.get(i + 1).startsWith(mark)) {
                last.add(lines.get(i));
            }
        }
        char close = closing(last.get(0));
        // the last record may be cut, and every other ends alike
        boolean closed = last.subList(0, Math.max(1, last.size() - 1)).stream().allMatch(l -> closing(l) == close);
        boolean ended = closed && !Character.isLetterOrDigit(close) || opened < lines.size() && apart(text, mark);
        return opened > 1 && ended && (opened < lines.size() || strong(mark))
                ? Optional.of(Breaking.before(
                        text, escaped(mark), "Every event opens with " + mark + " and may have several lines."))
                : Optional.empty();
    }

    /** Whether blank lines stand before the lines with the mark, and only there. */
    private static boolean apart(String text, String mark) {
        List<String> all = text.lines().limit(MOST_LINES).toList();
        for (int i = 1; i < all.size(); i++) {
            boolean behind = all.get(i - 1).isBlank();
            if (!all.get(i).isBlank() && behind != all.get(i).startsWith(mark)) {
                return false;
            }
        }
        return true;
    }

    /** Records between two lines that are always the same. */
    private static Optional<Breaking> framed(String text, List<String> lines) {
        if (lines.size() < 2 * SHORTEST || lines.get(0).length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String open = lines.get(0);
        String close = lines.get(lines.size() - 1);
        int opened = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = lines.get(i).equals(open);
            opened += begins ? 1 : 0;
            if (begins && i > 0 && !lines.get(i - 1).equals(close)) {
                return Optional.empty();
            }
        }
        long closed = lines.stream().filter(close::equals).count();
        return opened > 1 && closed == opened && !open.equals(close) && lines.size() > 2 * opened
                ? Optional.of(Breaking.before(
                        text,
                        escaped(open) + "[\\r\\n]",
                        "Every event is a record from " + open + " to " + close + "."))
                : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
    }

    /** What the first line and others like it open with, up to its last sign; nothing where that may be a value. */
    private static String mark(List<String> lines) {
        String first = lines.get(0);
        if (first.length() < SHORTEST
                || "{\"".indexOf(first.charAt(0)) >= 0
                || first.charAt(0) == '[' && sign(first) <= SHORTEST
                || Character.isLetterOrDigit(first.charAt(0))
                || sign(first) < 2) {
            return "";
        }
        String common = first.substring(0, Math.min(LONGEST, first.length()));
        for (String line : lines) {
            if (line.startsWith(first.substring(0, SHORTEST))) {
                int end = 0;
                while (end < common.length() && end < line.length() && line.charAt(end) == common.charAt(end)) {
                    end++;
                }
                common = common.substring(0, end);
            }
        }
        int end = 0;
        while (end < common.length() && !Character.isDigit(common.charAt(end))) {
            end++; // from a number on it is a value
        }
        while (end > 0 && (Character.isLetterOrDigit(common.charAt(end - 1)) || common.charAt(end - 1) == ' ')) {
            end--;
        }
        return common.substring(0, end);
    }

    /** How many signs a line begins with. */
    private static int sign(String line) {
        int signs = 0;
        while (signs < line.length()
                && !Character.isLetterOrDigit(line.charAt(signs))
                && !Character.isWhitespace(line.charAt(signs))) {
            signs++;
        }
        return signs;
    }

    /** Whether a mark is unmistakable even where every record of the sample has one line. */
    private static boolean strong(String mark) {
        return sign(mark) >= SHORTEST && mark.length() > SHORTEST;
    }

    private static char closing(String line) {
        return line.charAt(line.length() - 1);
    }
}

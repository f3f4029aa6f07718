package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Location;

/**
 * KV_MODE = multi: the first line with two or more words that are no numbers names the columns of the lines below.
 *
 * <p>A line with as many words as there are columns gives one value to each; any other line is cut where the columns'
 * names stand. Every column is a field with one value for each line.
 */
final class TableFields implements SearchStep {

    /** A word of a line and where it starts in {@code _raw}. */
    private record Word(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    /** A line's words and where it starts. */
    private record Line(List<Word> words, int start) {}

    private final Location where;

    TableFields(Location where) {
        this.where = where;
    }

    @Override
    public void apply(Working event) {
        List<Line> lines = lines(event.event.raw());
        int header = 0;
        while (header < lines.size() && !heads(lines.get(header))) {
            header++;
        }
        for (int i = header + 1; i < lines.size(); i++) {
            row(lines.get(header), lines.get(i), event);
        }
    }

    private static boolean heads(Line line) {
        return line.words().size() > 1
                && line.words().stream().noneMatch(w -> w.text().matches("[-+.\\d]+%?"));
    }

    private void row(Line header, Line line, Working event) {
        List<Word> names = header.words();
        if (line.words().size() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                put(
                        names.get(i),
                        line.words().get(i).text(),
                        line.words().get(i).start(),
                        event);
            }
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            Word name = names.get(i);
            int from = name.start() - header.start();
            int to = i + 1 < names.size() ? names.get(i + 1).start() - header.start() : Integer.MAX_VALUE;
            for (Word word : line.words()) {
                int at = word.start() - line.start();
                boolean under = at < to && word.end() - line.start() > from;
                if (under) {
                    put(name, word.text(), word.start(), event);
                    break;
                }
            }
        }
    }

    private void put(Word name, String value, int start, Working event) {
        String field = FieldNames.clean(name.text());
        if (!field.isEmpty()) {
            event.append(field, value, where, start, start + value.length());
        }
    }

    private static List<Line> lines(String raw) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < raw.length()) {
            int end = start;
            while (end < raw.length() && raw.charAt(end) != '\n' && raw.charAt(end) != '\r') {
                end++;
            }
            List<Word> words = words(raw, start, end);
            if (!words.isEmpty()) {
                lines.add(new Line(words, start));
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<Word> words(String raw, int from, int to) {
        List<Word> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (Character.isWhitespace(raw.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && !Character.isWhitespace(raw.charAt(end))) {
                end++;
            }
            words.add(new Word(raw.substring(at, end), at));
            at = end;
        }
        return words;
    }
}

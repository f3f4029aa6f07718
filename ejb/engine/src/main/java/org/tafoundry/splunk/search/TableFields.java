package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Location;

/**
 * KV_MODE = multi: the first line with two or more words that are no numbers names the columns of the lines below, each of which is an event of its own, as with the multikv command.
 *
 * <p>A line with as many words as there are columns gives one value to each; any other line is cut where the columns'
 * names stand.
 */
final class TableFields implements RowStep {

    /** A word of a line and where it starts in {@code _raw}. */
    private record Word(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    /** A line's words, where it starts and one past its end. */
    private record Line(List<Word> words, int start, int end) {}

    private final Location where;

    TableFields(Location where) {
        this.where = where;
    }

    @Override
    public Location where() {
        return where;
    }

    @Override
    public List<Working> rows(Working event) {
        List<Line> lines = lines(event.event.raw());
        int header = 0;
        while (header < lines.size() && !heads(lines.get(header))) {
            header++;
        }
        if (header + 1 >= lines.size()) {
            return List.of(event);
        }
        List<Working> rows = new ArrayList<>(lines.size() - header - 1);
        for (Line line : lines.subList(header + 1, lines.size())) {
            Working row = event.row(event.event.raw().substring(line.start(), line.end()));
            row(lines.get(header), line, row);
            rows.add(row);
        }
        return rows;
    }

    private static boolean heads(Line line) {
        return line.words().size() > 1
                && line.words().stream().noneMatch(w -> w.text().matches("[-+.\\d]+%?"));
    }

    private void row(Line header, Line line, Working event) {
        List<Word> names = header.words();
        if (line.words().size() == names.size()) {
            for (int i = 0; i < names.size(); i++) {
                Word word = line.words().get(i);
                put(names.get(i), word.text(), word.start() - line.start(), event);
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
                    put(name, word.text(), at, event);
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
                lines.add(new Line(words, start, end));
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

package org.tafoundry.splunk.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file: a header and rows of the same length, as in RFC 4180, except that blanks around a cell are no part of it.
 *
 * @param columns column names
 * @param rows the rows; a short row is filled with empty cells, a long one is cut
 * @param defects what is wrong with the file, the first of each kind
 */
public record CsvTable(List<String> columns, List<List<String>> rows, List<Defect> defects) {

    /**
     * Something wrong with the file.
     *
     * @param line its line, from 1; 0 when it is the whole file
     * @param message what is wrong
     */
    public record Defect(int line, String message) {}

    /** A table without content. */
    public static final CsvTable EMPTY = new CsvTable(List.of(), List.of(), List.of());

    /** A row and the line in which it begins. */
    private record Line(int number, List<String> cells) {}

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        defects = List.copyOf(defects);
    }

    /** Reads UTF-8 CSV, with or without a byte order mark; never fails. */
    public static CsvTable read(byte[] content) {
        List<Defect> defects = new ArrayList<>();
        String text = new String(content, StandardCharsets.UTF_8);
        // a character that no byte stood for was put there by the decoder
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            defects.add(new Defect(1 + newlines(text, text.indexOf('\uFFFD')), "The file is not UTF-8."));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<Line> lines = lines(text, defects);
        if (lines.isEmpty()) {
            defects.add(new Defect(1, "The file has no header."));
            return new CsvTable(List.of(), List.of(), defects);
        }
        List<String> columns = lines.get(0).cells();
        header(columns, defects);
        List<List<String>> rows = new ArrayList<>();
        boolean ragged = false;
        for (Line line : lines.subList(1, lines.size())) {
            List<String> cells = line.cells();
            boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
            if (cells.size() != columns.size() && !ragged && !blank) {
                ragged = true;
                defects.add(new Defect(
                        line.number(),
                        "The row has " + cells.size() + " values, the header " + columns.size() + " columns."));
            }
            List<String> row = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns.size())));
            while (row.size() < columns.size()) {
                row.add("");
            }
            rows.add(List.copyOf(row));
        }
        return new CsvTable(columns, rows, defects);
    }

    private static void header(List<String> columns, List<Defect> defects) {
        Set<String> names = new HashSet<>(columns);
        if (names.contains("")) {
            defects.add(new Defect(1, "The header has a column without a name."));
        } else if (names.size() < columns.size()) {
            defects.add(new Defect(1, "Two columns of the header have the same name."));
        }
    }

    private static int newlines(String text, int to) {
        int lines = 0;
        for (int i = 0; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static List<Line> lines(String text, List<Defect> defects) {
        List<Line> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Cell cell = new Cell();
        boolean quoted = false;
        int number = 1;
        int began = 1;
        int opened = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            number += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    cell.add(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.add(c);
                    i++;
                } else {
                    quoted = false;
                    cell.closeQuote();
                }
            } else if (c == '"' && cell.isBlank()) {
                cell.openQuote();
                quoted = true;
                opened = number;
            } else if (c == ',') {
                line.add(cell.take());
            } else if (c == '\n') {
                end(began, line, cell, lines);
                line = new ArrayList<>();
                began = number;
            } else if (c != '\r') {
                cell.add(c);
            }
        }
        end(began, line, cell, lines);
        if (quoted) {
            defects.add(new Defect(opened, "The file ends inside the quotes that begin here."));
        }
        return lines;
    }

    private static void end(int number, List<String> line, Cell cell, List<Line> lines) {
        if (!line.isEmpty() || !cell.isEmpty()) {
            line.add(cell.take());
            lines.add(new Line(number, line));
        }
    }

    /** A cell while it is read: blanks around it are none of its value, those within its quotes are. */
    private static final class Cell {

        private final StringBuilder text = new StringBuilder();
        private boolean blank = true;
        private int kept;

        void add(char c) {
            text.append(c);
            blank &= c == ' ' || c == '\t';
        }

        boolean isBlank() {
            return blank;
        }

        boolean isEmpty() {
            return text.length() == 0;
        }

        void openQuote() {
            text.setLength(0);
            blank = false;
        }

        void closeQuote() {
            kept = text.length();
        }

        String take() {
            int from = 0;
            int to = text.length();
            while (to > kept && isBlank(text.charAt(to - 1))) {
                to--;
            }
            while (kept == 0 && from < to && isBlank(text.charAt(from))) {
                from++;
            }
            String value = text.substring(from, to);
            text.setLength(0);
            blank = true;
            kept = 0;
            return value;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}

package org.tafoundry.splunk.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file: a header and rows of the same length, as in RFC 4180, except that blanks around a cell are no part of it.
 *
 * @param columns column names
 * @param rows the rows; a short row is filled with empty cells, a long one is cut
 */
public record CsvTable(List<String> columns, List<List<String>> rows) {

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads UTF-8 CSV, with or without a byte order mark; never fails. */
    public static CsvTable read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<List<String>> lines = lines(text);
        if (lines.isEmpty()) {
            return new CsvTable(List.of(), List.of());
        }
        List<String> columns = lines.get(0);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> row = new ArrayList<>(line.subList(0, Math.min(line.size(), columns.size())));
            while (row.size() < columns.size()) {
                row.add("");
            }
            rows.add(List.copyOf(row));
        }
        return new CsvTable(columns, rows);
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Cell cell = new Cell();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
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
            } else if (c == ',') {
                line.add(cell.take());
            } else if (c == '\n') {
                end(line, cell, lines);
                line = new ArrayList<>();
            } else if (c != '\r') {
                cell.add(c);
            }
        }
        end(line, cell, lines);
        return lines;
    }

    private static void end(List<String> line, Cell cell, List<List<String>> lines) {
        if (!line.isEmpty() || !cell.isEmpty()) {
            line.add(cell.take());
            lines.add(line);
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

package org.tafoundry.splunk.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file: a header and rows of the same length, as in RFC 4180.
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
        List<String> columns = lines.get(0).stream().map(String::strip).toList();
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
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(line, cell, lines);
                line = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(line, cell, lines);
        return lines;
    }

    private static void end(List<String> line, StringBuilder cell, List<List<String>> lines) {
        if (!line.isEmpty() || cell.length() > 0) {
            line.add(cell.toString());
            lines.add(line);
        }
        cell.setLength(0);
    }
}

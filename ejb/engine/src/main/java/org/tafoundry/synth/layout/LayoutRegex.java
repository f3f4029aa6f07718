package org.tafoundry.synth.layout;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the strict regex that recognises a layout: every typed column conforms. */
final class LayoutRegex {

    private LayoutRegex() {}

    /** The regex whose groups are the cells in order, for recognition. */
    static String strict(Layout layout) {
        StringBuilder regex = new StringBuilder("^\\s*");
        List<Cell> cells = layout.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean last = i == cells.size() - 1;
            if (i >= layout.least()) {
                regex.append("(?:");
            }
            regex.append(i == 0 ? "" : separator(layout))
                    .append(wrapped(cell, layout, strictValue(cell, layout, last)));
        }
        regex.append(")?".repeat(cells.size() - layout.least()));
        return regex.append(further(layout)).toString();
    }

    /** Newer versions of a product append columns, but not many. */
    private static String further(Layout layout) {
        int most = Math.max(2, layout.cells().size() / 8);
        String cell = layout.separator() == ' '
                ? "(?:\"[^\"]*\"|\\S+)"
                : "[^" + (layout.separator() == '\t' ? "\\t" : layout.separator()) + "]*+";
        return "(?:" + separator(layout) + cell + "){0," + most + "}\\s*$";
    }

    static String end(Layout layout) {
        if (layout.exact()) {
            return "\\s*$";
        }
        return layout.separator() == ' ' ? "(?=\\s|$)" : "\\s*(?=" + separator(layout) + "|$)";
    }

    static String separator(Layout layout) {
        return switch (layout.separator()) {
            case ' ' -> " +";
            case '\t' -> "\\t";
            case '|' -> "\\|";
            case '^' -> "\\^";
            default -> String.valueOf(layout.separator());
        };
    }

    private static String strictValue(Cell cell, Layout layout, boolean last) {
        String value;
        if (!cell.values().isEmpty()) {
            value = values(cell);
        } else if (cell.type().strict().isEmpty()) {
            value = any(cell, layout, last && cell.type() == CellType.TEXT);
            value = cell.wrap().isEmpty() && layout.separator() != ' ' && !value.equals(".*")
                    ? "(?:(?<=\")(?:[^\"]|\"\")*+(?=\")|(?<!\")" + value + "+)"
                    : value;
        } else {
            value = cell.type().strict();
        }
        if (cell.values().isEmpty() && cell.type().strict().isEmpty()) {
            return value;
        }
        return cell.must() ? value : "(?:-|N/A|" + value + ")" + (layout.separator() == ' ' ? "" : "?");
    }

    /** The cell with what stands around its value; the value is a group. */
    private static String wrapped(Cell cell, Layout layout, String value) {
        return switch (cell.wrap()) {
            case "\"" -> "\"(" + value + ")\"";
            case "[" -> "\\[(" + value + ")\\]";
            case "(" -> "\\((" + value + ")\\)";
            default ->
                layout.separator() == ' '
                        ? "(" + value + ")"
                        : " *\"?" + cell.labelled(separator(layout)) + "(" + value + ")\"? *";
        };
    }

    /** Any value up to where the column ends, quotes not considered. */
    static String any(Cell cell, Layout layout, boolean rest) {
        String unquoted = layout.separator() == ' '
                ? "\\S+"
                : "[^" + (layout.separator() == '\t' ? "\\t" : layout.separator()) + "]*";
        return switch (cell.wrap()) {
            case "\"" -> "(?:[^\"\\\\]|\\\\.)*";
            case "[" -> "[^\\]]*";
            case "(" -> "[^)]*";
            default -> rest ? ".*" : unquoted;
        };
    }

    static String values(Cell cell) {
        return cell.values().stream().map(LayoutRegex::literal).collect(Collectors.joining("|", "(?i:", ")"));
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#-]", "\\\\$0").replace("\\*", "[^,;|\\s\"]*");
    }
}

package org.tafoundry.synth.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the regexes of a layout: a strict one that recognises it and a lenient one that extracts its fields. */
final class LayoutRegex {

    private static final String URL_PARTS =
            "(?=(?:(?<url_scheme>[A-Za-z][\\w+.\\-]*)://(?:[^\\s/@]*@)?)?(?<url_domain>\\[[^\\]\\s]*\\]|[^\\s/:?#\"]*)(?::(?<url_port>\\d+))?(?<uri_path>/[^\\s?#\"]*)?(?:\\?(?<uri_query>[^\\s#\"]*))?)";

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
        return regex.append(end(layout)).toString();
    }

    /** The regex whose named groups are fields, for an add-on; a transport header may stand before it. */
    static String lenient(Layout layout, boolean behind) {
        if (layout.free()) {
            return behind && layout.regex().startsWith("^")
                    ? "^(?:\\S.*?\\s)??" + layout.regex().substring(1)
                    : layout.regex();
        }
        StringBuilder regex = new StringBuilder(behind ? "^(?:\\S.*?\\s)??" : "^\\s*");
        Set<String> taken = new TreeSet<>();
        List<Cell> cells = layout.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (i >= layout.least()) {
                regex.append("(?:");
            }
            regex.append(i == 0 ? "" : separator(layout))
                    .append(lenientCell(
                            cell, layout, i == cells.size() - 1, i == 0 && behind && layout.separator() != ' ', taken));
        }
        regex.append(")?".repeat(cells.size() - layout.least()));
        return regex.append(end(layout)).toString();
    }

    private static String end(Layout layout) {
        return layout.separator() == ' ' ? "(?=\\s|$)" : "\\s*(?=" + separator(layout) + "|$)";
    }

    private static String separator(Layout layout) {
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
            value = plain(cell, layout, last);
        } else {
            value = cell.type().strict();
        }
        return cell.must() ? value : "(?:-|N/A|" + value + ")" + (layout.separator() == ' ' ? "" : "?");
    }

    /** The cell with what stands around its value; the value is a group. */
    private static String wrapped(Cell cell, Layout layout, String value) {
        return switch (cell.wrap()) {
            case "\"" -> "\"(" + value + ")\"";
            case "[" -> "\\[(" + value + ")\\]";
            case "(" -> "\\((" + value + ")\\)";
            default -> layout.separator() == ' ' ? "(" + value + ")" : " *\"?(" + value + ")\"? *";
        };
    }

    /** Any value up to where the column ends. */
    private static String plain(Cell cell, Layout layout, boolean last) {
        if (!cell.wrap().isEmpty()) {
            return switch (cell.wrap()) {
                case "\"" -> "(?:[^\"\\\\]|\\\\.)*";
                case "[" -> "[^\\]]*";
                default -> "[^)]*";
            };
        }
        if (last && cell.type() == CellType.TEXT) {
            return ".*";
        }
        String separator = layout.separator() == ' '
                ? "\\s"
                : "\\x" + String.format(Locale.ROOT, "%02x", (int) layout.separator());
        return layout.separator() == ' ' ? "\\S+" : "(?:(?<=\")(?:[^\"]|\"\")*+(?=\")|(?<!\")[^" + separator + "]*+)";
    }

    private static String lenientCell(Cell cell, Layout layout, boolean last, boolean first, Set<String> taken) {
        String value = lenientValue(cell, layout, last);
        String none = cell.must() ? "" : "-|";
        String field =
                switch (cell.type()) {
                    case ENDPOINT -> "(?:" + none + endpoint(cell.name(), taken) + "|" + value + ")";
                    case REQUEST -> "(?:" + none + request(taken) + "|" + group("request", value, taken) + ")";
                    case URL ->
                        "(?:" + none + (taken.add("url_domain") ? URL_PARTS : "") + group(cell.name(), value, taken)
                                + ")";
                    default ->
                        cell.name().isEmpty()
                                ? value
                                : "(?:" + none
                                        + group(
                                                cell.name(),
                                                first && layout.separator() != ' '
                                                        ? value.replace("[^", "[^\\s")
                                                        : value,
                                                taken)
                                        + ")";
                };
        return switch (cell.wrap()) {
            case "\"" -> "\"" + field + "\"";
            case "[" -> "\\[" + field + "\\]";
            case "(" -> "\\(" + field + "\\)";
            default ->
                layout.separator() == ' ' || last && cell.type() == CellType.TEXT ? field : " *\"?" + field + "\"?";
        };
    }

    /** Behind a transport header the first value is a time or has no blanks. */
    private static String firstValue(Cell cell, String value) {
        return cell.type() == CellType.TIME ? cell.type().strict() : value.replace("[^", "[^\\s");
    }

    private static String optional(String none, String value) {
        return none.isEmpty() ? value : "(?:" + none + value + ")";
    }

    /** Only a column that must be there has to conform, so that a new value of another does not lose the event. */
    private static String lenientValue(Cell cell, Layout layout, boolean last) {
        if (cell.must() && !cell.values().isEmpty()) {
            return values(cell);
        }
        return cell.must() && !cell.type().brief().isEmpty() ? cell.type().brief() : plain(cell, layout, last);
    }

    private static String values(Cell cell) {
        return cell.values().stream().map(LayoutRegex::literal).collect(Collectors.joining("|", "(?i:", ")"));
    }

    private static String endpoint(String name, Set<String> taken) {
        return "\\[?" + group(name + "_ip", "[^\\s\",\\]]+?", taken) + "\\]?:"
                + group(name + "_port", "\\d{1,5}", taken);
    }

    private static String request(Set<String> taken) {
        return group("http_method", "[A-Z_]{3,20}", taken) + "\\s+" + (taken.add("url_domain") ? URL_PARTS : "")
                + group("url", "[^\\s\"]+", taken) + "(?:\\s+[A-Z]+/" + group("http_version", "[\\d.]+", taken)
                + ")?(?:\\s+-)?";
    }

    private static String group(String name, String regex, Set<String> taken) {
        return taken.add(name) ? "(?<" + name + ">" + regex + ")" : "(?:" + regex + ")";
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#-]", "\\\\$0").replace("\\*", "[^,;|\\s\"]*");
    }
}

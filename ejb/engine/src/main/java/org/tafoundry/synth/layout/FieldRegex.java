package org.tafoundry.synth.layout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the regex that extracts a layout's fields; only columns that tell the layout have to conform. */
final class FieldRegex {

    /** What may stand before the layout: a transport header, which ends with a blank. */
    private static final String HEADER = "^(?:\\S.*?\\s)??";

    private static final String FIRST_TIME =
            "(?:(?:\\d[\\d/.-]+|[A-Z][a-z]{2} +\\d+(?: \\d{4})?)[T :]\\d+:\\d+[^,;|\\t^\"]*|\\d{10,}[\\d.]*)";

    private static final String URL_PARTS =
            "(?=(?:(?<url_scheme>[A-Za-z][\\w+.\\-]*)://(?:[^\\s/@]*@)?)?(?<url_domain>\\[[^\\]\\s]*\\]|[^\\s/:?#\"]*)(?::(?<url_port>\\d+))?(?<uri_path>/[^\\s?#\"]*)?(?:\\?(?<uri_query>[^\\s#\"]*))?)";

    private final Layout layout;
    private final boolean behind;
    private final Set<Integer> quoted;
    private final boolean dashes;
    private final String pad;
    private final String padBehind;
    private final String header;
    private final Set<String> taken = new TreeSet<>();

    /**
     * Starts a regex.
     *
     * @param layout the layout
     * @param behind whether a transport header stands before some events
     * @param quoted the columns that may be quoted
     * @param dashes whether a dash says that there is no value
     * @param padded whether blanks stand around separators
     * @param trailed whether blanks stand before separators, which are no parts of values
     * @param apart whether no header has a separator, so that no column is taken for a part of it
     */
    FieldRegex(
            Layout layout,
            boolean behind,
            Set<Integer> quoted,
            boolean dashes,
            boolean padded,
            boolean trailed,
            boolean apart) {
        this.layout = layout;
        this.behind = behind;
        this.quoted = Set.copyOf(quoted);
        this.dashes = dashes || layout.separator() == ' ';
        this.pad = padded ? " *" : "";
        this.padBehind = trailed ? " *" : "";
        this.header = apart ? "^(?:[^" + LayoutRegex.separator(layout) + "\\r\\n]*?\\s)??" : HEADER;
    }

    String regex() {
        if (layout.free()) {
            return behind && layout.regex().startsWith("^")
                    ? header + layout.regex().substring(1)
                    : layout.regex();
        }
        StringBuilder regex = new StringBuilder(behind ? header : "^\\s*");
        List<Cell> cells = layout.cells();
        boolean nested = layout.separator() == ' ';
        for (int i = 0; i < cells.size(); i++) {
            if (i >= layout.least()) {
                regex.append("(?:");
            }
            regex.append(i == 0 ? "" : LayoutRegex.separator(layout)).append(cell(i));
            // values between blanks may be quoted or not, so that only the columns before tell which is which
            regex.append(i >= layout.least() && !nested ? ")?" : "");
        }
        regex.append(nested ? ")?".repeat(cells.size() - layout.least()) : "");
        return regex.append(LayoutRegex.end(layout)).toString();
    }

    private String cell(int i) {
        Cell cell = layout.cells().get(i);
        boolean rest = i == layout.cells().size() - 1 && cell.type() == CellType.TEXT;
        boolean quotes = (quoted.contains(i) || cell.type() == CellType.TEXT) && layout.separator() != ' ';
        String value = value(cell, i == 0, rest, quotes);
        String none = !dashes || cell.must() || cell.name().isEmpty() ? "" : "-|";
        String field =
                switch (cell.type()) {
                    case ENDPOINT -> optional(none, endpoint(cell.name()) + "|" + value);
                    case REQUEST -> optional(none, request() + "|" + group("request", value));
                    case URL -> optional(none, parts() + group(cell.name(), value));
                    default -> cell.name().isEmpty() ? value : optional(none, group(cell.name(), value));
                };
        return switch (cell.wrap()) {
            case "\"" -> "\"" + field + "\"";
            case "[" -> "\\[" + field + "\\]";
            case "(" -> "\\(" + field + "\\)";
            default ->
                rest && !layout.exact() || layout.separator() == ' '
                        ? field
                        : (i == 0 ? "" : pad)
                                + (quotes
                                        ? "\"?" + cell.labelled(LayoutRegex.separator(layout)) + field + "\"?"
                                        : cell.labelled(LayoutRegex.separator(layout)) + field)
                                + (rest ? "" : padBehind);
        };
    }

    /** Only a column that must be there has to conform, so that a new value of another does not lose the event. */
    private String value(Cell cell, boolean first, boolean rest, boolean quotes) {
        if (cell.must() && !cell.values().isEmpty()) {
            return LayoutRegex.values(cell);
        }
        if (cell.must() && !cell.type().brief().isEmpty()) {
            return cell.type().brief();
        }
        if (first && behind && cell.type() == CellType.TIME) {
            return FIRST_TIME;
        }
        String any = LayoutRegex.any(cell, layout, rest);
        if (rest && layout.exact()) {
            return ".*?";
        }
        if (rest || !cell.wrap().isEmpty() || layout.separator() == ' ') {
            return any;
        }
        String open = first && behind ? any.replace("[^", "[^\\s") : trailed(any);
        return quotes ? "(?:(?<=\")(?:[^\"]|\"\")*(?=\")|(?<!\")" + open + ")" : open;
    }

    /** The same without the blanks at the end of the value. */
    private String trailed(String any) {
        boolean open = !padBehind.isEmpty() && any.startsWith("[^") && any.endsWith("]*");
        return open ? "(?:" + any + any.substring(0, any.length() - 2) + "\\s])?" : any;
    }

    private static String optional(String none, String value) {
        return none.isEmpty() && value.indexOf('|') < 0 ? value : "(?:" + none + value + ")";
    }

    private String endpoint(String name) {
        return "\\[?" + group(name + "_ip", "[^\\s\",\\]]+?") + "\\]?:" + group(name + "_port", "\\d{1,5}");
    }

    private String request() {
        return group("http_method", "[A-Z_]{3,20}") + "\\s+" + parts() + group("url", "[^\\s\"]+") + "(?:\\s+[A-Z]+/"
                + group("http_version", "[\\d.]+") + ")?(?:\\s+-)?";
    }

    private String parts() {
        return taken.add("url_domain") ? URL_PARTS : "";
    }

    private String group(String name, String regex) {
        return taken.add(name) ? "(?<" + name + ">" + regex + ")" : "(?:" + regex + ")";
    }
}

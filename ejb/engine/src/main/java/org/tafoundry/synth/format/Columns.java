package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Delimited columns.
 *
 * @param delimiter the delimiter
 * @param names column names from a header line; empty when there is none
 * @param header the header line as written; empty when there is none
 * @param count number of columns
 * @param legend the lines above the header, which are no events, have fewer delimiters than this; 0 when there are none
 */
public record Columns(char delimiter, List<String> names, String header, int count, int legend) {

    /** A blank delimits only what a header line names. */
    private static final String DELIMITERS = ",\t|;^ ";

    private static final int LEAST = 5;

    /** The words of a kind of row, {@code DOOR ALERT: hall-3}. */
    private static final Pattern KIND =
            Pattern.compile("(?:.{0,60}[\\s\\])>])?([A-Za-z][A-Za-z_-]{1,30}(?: [A-Za-z][A-Za-z_-]{1,30}){0,4}): \\S");

    /** A header of syslog and a word or two. */
    private static final int MOST_BLANKS = 8;

    /** What has more columns is a list. */
    private static final int MOST = 500;

    public Columns {
        names = List.copyOf(names);
    }

    /** The columns of a sample's events; empty when they are not delimited evenly. */
    static Optional<Columns> of(List<String> events) {
        Columns best = null;
        for (char delimiter : DELIMITERS.toCharArray()) {
            List<List<String>> rows =
                    events.stream().map(e -> split(e, delimiter)).toList();
            List<String> header = header(rows, events);
            int count = header.isEmpty() ? usual(rows) : header.size();
            int first = rows.indexOf(header);
            int legend = first > 0 ? legend(rows, first, count) : 0;
            if (legend > 0) {
                best = new Columns(delimiter, header, events.get(first), count, legend);
                continue;
            }
            long even = rows.stream().filter(r -> r.size() == count).count();
            int least = header.isEmpty() ? LEAST : 3;
            if (delimiter == ' ' && header.isEmpty()) {
                continue;
            }
            if (count >= least
                    && count <= MOST
                    && even * 10 >= rows.size() * 9
                    && events.size() >= 2
                    && (!header.isEmpty() || plain(events, delimiter) && !text(rows))
                    && (best == null || count > best.count())) {
                best = new Columns(
                        delimiter, header, header.isEmpty() ? "" : headerLine(rows, events, header), count, 0);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the rows begin with the name of their kind, each kind with columns of its own. */
    boolean kinds(List<String> events) {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String event : events) {
            Matcher kind = KIND.matcher(event.substring(0, Math.max(0, event.indexOf(delimiter))));
            if (kind.lookingAt()) {
                kinds.merge(kind.group(1), 1, Integer::sum);
            }
        }
        int told = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return header.isEmpty()
                && delimiter != ','
                && kinds.size() > 1
                && kinds.size() < told
                && told * 10 >= events.size() * 8;
    }

    /** Columns told by a header line such as {@code #Fields: date time c-ip}. */
    static Columns named(char delimiter, List<String> names, String header) {
        return new Columns(delimiter, names, header, names.size(), 0);
    }

    /** Whether a line belongs to the legend above the header. */
    public boolean above(String line) {
        return legend > 0 && line.chars().filter(c -> c == delimiter).count() < legend;
    }

    /**
     * The fewest delimiters of the rows below a header that is not the first line; 0 where they are no rows, or where
     * what stands above them cannot be told from them.
     */
    private static int legend(List<List<String>> rows, int header, int count) {
        int fewest = Integer.MAX_VALUE;
        for (List<String> row : rows.subList(header + 1, rows.size())) {
            if (row.size() > count + 1 || row.size() < LEAST) {
                return 0;
            }
            fewest = Math.min(fewest, row.size() - 1);
        }
        int most = 0;
        for (List<String> row : rows.subList(0, header)) {
            most = Math.max(most, row.size() - 1);
        }
        return rows.size() - header > 2 && most < fewest ? fewest : 0;
    }

    /** The cells of a line; quotes protect delimiters and are taken off. */
    public static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** Columns set apart by more than their delimiter are text in columns. */
    private static boolean plain(List<String> events, char delimiter) {
        long padded = events.stream()
                .filter(e -> e.contains(" " + delimiter) || delimiter != '\t' && e.contains(delimiter + "  "))
                .count();
        return padded * 10 < events.size();
    }

    /** Whether most rows begin with text of many words: a list at the end of a line makes no columns of it. */
    private static boolean text(List<List<String>> rows) {
        long texts = rows.stream()
                .filter(r -> r.get(0).chars().filter(c -> c == ' ').count() > MOST_BLANKS)
                .count();
        return texts * 2 > rows.size();
    }

    private static int usual(List<List<String>> rows) {
        return rows.stream()
                .map(List::size)
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static String headerLine(List<List<String>> rows, List<String> events, List<String> header) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).equals(header)) {
                return events.get(i);
            }
        }
        return "";
    }

    /** A row of names that differ from each other and are not the values of other rows. */
    private static List<String> header(List<List<String>> rows, List<String> events) {
        for (int i = 0; i < Math.min(rows.size(), 400); i++) {
            List<String> row = rows.get(i);
            if (row.size() >= 3 && names(row) && differs(row, rows, i)) {
                return row;
            }
        }
        return List.of();
    }

    private static boolean names(List<String> row) {
        return new HashSet<>(row).size() == row.size()
                && row.stream().allMatch(c -> c.matches("[A-Za-z_@#][\\w .()/%@#:\\[\\]-]{0,60}"));
    }

    private static boolean differs(List<String> row, List<List<String>> rows, int at) {
        int other = 0;
        int numbers = 0;
        for (int i = 0; i < rows.size() && other < 50; i++) {
            if (i != at && rows.get(i).size() == row.size()) {
                other++;
                List<String> cells = rows.get(i);
                for (int c = 0; c < row.size(); c++) {
                    if (cells.get(c).equals(row.get(c))) {
                        return false;
                    }
                }
                numbers += cells.stream().anyMatch(c -> c.matches(".*\\d.*")) ? 1 : 0;
            }
        }
        return other > 0 && numbers * 2 >= other;
    }
}

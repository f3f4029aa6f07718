package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the columns of unknown delimited events after what their values are and what stands beside them. */
public final class ColumnNaming {

    /** A column of values that say themselves what they are: {@code Rule: 12}. */
    private static final Pattern LABELLED =
            Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{1,30}?)\\s*[:=](?!//|\\\\|[0-9a-fA-F]{1,2}:)\\s*(\\S.*)?");

    /** What transport headers give. */
    private static final Set<String> OF_HEADERS = Set.of("message", "timestamp", "program", "pid", "log_host");

    private static final int GREATEST_PORT = 65_535;

    private final List<List<String>> columns = new ArrayList<>();
    private final List<ColumnKind> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private ColumnNaming(List<List<String>> rows, int count) {
        for (int c = 0; c < count; c++) {
            int column = c;
            List<String> values = rows.stream()
                    .filter(r -> r.size() > column)
                    .map(r -> r.get(column))
                    .filter(v -> !v.isEmpty() && !v.equals("-") && !v.equalsIgnoreCase("n/a"))
                    .toList();
            columns.add(values);
            kinds.add(ColumnKind.of(values));
        }
    }

    /**
     * The names of all columns, each once.
     *
     * @param rows the cells of events
     * @param count number of columns
     */
    public static List<String> names(List<List<String>> rows, int count) {
        ColumnNaming naming = new ColumnNaming(rows, count);
        naming.taken.addAll(OF_HEADERS);
        naming.run();
        return naming.names;
    }

    /** The columns with their names and how they are cut further. */
    static List<Cell> cells(List<List<String>> rows, int count) {
        ColumnNaming naming = new ColumnNaming(rows, count);
        naming.taken.addAll(OF_HEADERS);
        naming.run();
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            ColumnKind kind = naming.kinds.get(c);
            cells.add(new Cell(kind == ColumnKind.EMPTY ? "" : naming.names.get(c), kind.cell(), List.of(), "", false));
        }
        return cells;
    }

    private void run() {
        List<String> ports = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            String name = labelled(columns.get(c));
            if (name.isEmpty() && kinds.get(c) == ColumnKind.IP) {
                name = next(ColumnKind.IP);
                ports.add(name.replace("_ip", "_port"));
                names.add(name);
                continue;
            }
            if (name.isEmpty() && !ports.isEmpty() && port(c)) {
                names.add(take(ports.remove(ports.size() > 1 && !port(c + 1) && !beside(c) ? ports.size() - 1 : 0)));
                continue;
            }
            if (kinds.get(c) != ColumnKind.EMPTY && !beside(c)) {
                ports.clear();
            }
            names.add(name.isEmpty() ? byKind(c) : take(name));
        }
    }

    /** Whether an address or a port stands right before. */
    private boolean beside(int c) {
        return c > 0
                && (kinds.get(c - 1) == ColumnKind.IP
                        || names.size() == c && names.get(c - 1).endsWith("_port"));
    }

    private boolean port(int c) {
        if (c >= columns.size() || kinds.get(c) != ColumnKind.NUMBER && kinds.get(c) != ColumnKind.STATUS) {
            return false;
        }
        return columns.get(c).stream().allMatch(v -> v.length() <= 5 && Math.abs(Long.parseLong(v)) <= GREATEST_PORT);
    }

    private String byKind(int c) {
        ColumnKind kind = kinds.get(c);
        if (kind == ColumnKind.STATUS && kinds.stream().noneMatch(ColumnNaming::web)) {
            return next(ColumnKind.NUMBER);
        }
        if (kind == ColumnKind.WORD && people(columns.get(c)) && !taken.contains("user")) {
            return take("user");
        }
        return next(kind);
    }

    private static boolean web(ColumnKind kind) {
        return kind == ColumnKind.URL || kind == ColumnKind.METHOD || kind == ColumnKind.REQUEST;
    }

    /** Names of people differ from event to event and are written small, with a dot or a number at most. */
    private static boolean people(List<String> values) {
        return values.size() >= 3
                && new HashSet<>(values).size() * 2 > values.size()
                && values.stream().allMatch(v -> v.matches("[a-z][a-z0-9]*(?:[._-][a-z0-9]+)?\\$?"));
    }

    private static String labelled(List<String> values) {
        String label = "";
        for (String value : values) {
            Matcher m = LABELLED.matcher(value);
            if (!m.matches() || !label.isEmpty() && !label.equals(m.group(1))) {
                return "";
            }
            label = m.group(1);
        }
        return values.size() < 2 ? "" : label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private String next(ColumnKind kind) {
        for (String name : kind.names()) {
            if (!taken.contains(name)) {
                return take(name);
            }
        }
        return take(kind.names().get(0));
    }

    private String take(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }
}

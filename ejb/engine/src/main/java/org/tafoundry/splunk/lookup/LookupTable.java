package org.tafoundry.splunk.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.value.CidrBlock;

/** A CSV lookup with the matching rules of its transforms.conf stanza. */
public final class LookupTable {

    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final LookupOptions options;
    private final Map<List<String>, Map<String, List<Row>>> indexes = new HashMap<>();
    private final Map<String, Optional<CidrBlock>> blocks = new HashMap<>();

    /** One row of the table. */
    public final class Row {

        private final List<String> cells;
        private final List<String> patterns;

        private Row(List<String> cells) {
            this.cells = cells;
            this.patterns = options.caseSensitive()
                    ? cells
                    : cells.stream().map(LookupTable.this::folded).toList();
        }

        /** The value in this column as wildcards compare it; empty when the table has no such column. */
        private String pattern(String column) {
            Integer place = places.get(column);
            return place == null ? "" : patterns.get(place);
        }

        /** The value in this column; empty when the table has no such column. */
        public String cell(String column) {
            Integer place = places.get(column);
            return place == null ? "" : cells.get(place);
        }

        /** The row as fields, columns without a value left out. */
        Fields fields() {
            Fields fields = new Fields();
            for (String column : columns) {
                if (!cell(column).isEmpty()) {
                    fields.set(column, cell(column));
                }
            }
            return fields;
        }
    }

    /**
     * A table of the rows that pass a filter.
     *
     * @param table the file
     * @param options the matching rules
     * @param filter the stanza's {@code filter}, by values per column
     */
    LookupTable(CsvTable table, LookupOptions options, Predicate<Row> filter) {
        this.columns = table.columns();
        this.options = options;
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i), i);
        }
        table.rows().stream().map(Row::new).filter(filter).forEach(rows::add);
    }

    /** The table's columns. */
    public List<String> columns() {
        return columns;
    }

    /** The matching rules. */
    public LookupOptions options() {
        return options;
    }

    /** The rows that pass the filter, in file order. */
    List<Row> rows() {
        return rows;
    }

    /**
     * The rows that match these column values, as many as max_matches allows: in file order, those of a temporal lookup
     * from the latest to the earliest.
     *
     * @param keys values by column; all must match
     * @param time the event's time in epoch seconds, for temporal lookups; empty when the event has none
     */
    public List<Row> find(Map<String, String> keys, OptionalDouble time) {
        List<Row> found = new ArrayList<>();
        Map<String, String> compared = compared(keys);
        for (Row row : candidates(keys)) {
            if (matches(row, compared) && admitted(row, time)) {
                found.add(row);
                if (options.temporal().isEmpty() && found.size() >= options.maxMatches()) {
                    break;
                }
            }
        }
        options.temporal().ifPresent(temporal -> {
            Comparator<Row> byTime = Comparator.comparingDouble(
                    row -> temporal.seconds(row.cell(temporal.field())).orElse(0));
            found.sort(byTime.reversed());
        });
        return found.size() > options.maxMatches() ? found.subList(0, options.maxMatches()) : found;
    }

    /** The rows that match these column values whatever the time, as many as max_matches allows. */
    public List<Row> untimed(Map<String, String> keys) {
        Map<String, String> compared = compared(keys);
        return candidates(keys).stream()
                .filter(row -> matches(row, compared))
                .limit(options.maxMatches())
                .toList();
    }

    /** Whether a row has these column values when upper and lower case are taken for the same. */
    public boolean inAnyCase(Map<String, String> keys) {
        return rows.stream().anyMatch(row -> keys.entrySet().stream()
                .allMatch(key -> row.cell(key.getKey()).equalsIgnoreCase(key.getValue())));
    }

    private boolean admitted(Row row, OptionalDouble time) {
        return options.temporal()
                .map(temporal -> temporal.admits(row.cell(temporal.field()), time))
                .orElse(true);
    }

    private List<Row> candidates(Map<String, String> keys) {
        List<String> exact = new ArrayList<>(keys.size());
        for (String column : keys.keySet()) {
            if (options.kind(column) == LookupOptions.Kind.EXACT) {
                exact.add(column);
            }
        }
        exact.sort(Comparator.naturalOrder());
        if (exact.isEmpty()) {
            return rows;
        }
        Map<String, List<Row>> index;
        synchronized (indexes) {
            index = indexes.computeIfAbsent(List.copyOf(exact), this::index);
        }
        StringBuilder key = new StringBuilder();
        exact.forEach(column -> key.append(folded(keys.get(column))).append('\u0000'));
        return index.getOrDefault(key.toString(), List.of());
    }

    private Map<String, List<Row>> index(List<String> exact) {
        Map<String, List<Row>> index = new HashMap<>();
        for (Row row : rows) {
            StringBuilder key = new StringBuilder();
            exact.forEach(column -> key.append(folded(row.cell(column))).append('\u0000'));
            index.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(row);
        }
        return index;
    }

    /** The values as the rows are compared with them: once for all rows, since a table has thousands. */
    private Map<String, String> compared(Map<String, String> keys) {
        Map<String, String> compared = new LinkedHashMap<>(keys);
        compared.replaceAll(
                (column, value) -> options.kind(column) == LookupOptions.Kind.WILDCARD ? folded(value) : value);
        return compared;
    }

    private boolean matches(Row row, Map<String, String> keys) {
        for (Map.Entry<String, String> key : keys.entrySet()) {
            boolean match =
                    switch (options.kind(key.getKey())) {
                        case EXACT -> true;
                        case WILDCARD -> wildcard(row.pattern(key.getKey()), key.getValue());
                        case CIDR -> {
                            String cell = row.cell(key.getKey());
                            yield block(cell)
                                    .map(block -> block.contains(key.getValue()))
                                    .orElse(cell.equals(key.getValue()));
                        }
                    };
            if (!match) {
                return false;
            }
        }
        return true;
    }

    private Optional<CidrBlock> block(String cell) {
        synchronized (blocks) {
            return blocks.computeIfAbsent(cell, CidrBlock::parse);
        }
    }

    private String folded(String value) {
        return options.caseSensitive() ? value : value.toLowerCase(Locale.ROOT);
    }

    /** Linear matching of {@code *}: each star is revisited at most once for each character. */
    static boolean wildcard(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}

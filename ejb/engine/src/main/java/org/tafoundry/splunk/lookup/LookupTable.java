package org.tafoundry.splunk.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A CSV lookup with the matching rules of its transforms.conf stanza; rows are found in file order. */
public final class LookupTable {

    private final CsvTable table;
    private final LookupOptions options;
    private final Map<List<String>, Map<String, List<List<String>>>> indexes = new HashMap<>();

    LookupTable(CsvTable table, LookupOptions options) {
        this.table = table;
        this.options = options;
    }

    /** The table's columns. */
    public List<String> columns() {
        return table.columns();
    }

    /** The matching rules. */
    public LookupOptions options() {
        return options;
    }

    /**
     * The rows that match these column values, as many as max_matches allows.
     *
     * @param keys values by column; all must match
     * @param time the event's time in epoch seconds, for temporal lookups; empty when the event has none
     */
    public List<Map<String, String>> find(Map<String, String> keys, OptionalDouble time) {
        List<Map<String, String>> found = new ArrayList<>();
        for (List<String> row : candidates(keys)) {
            if (matches(row, keys)
                    && options.temporal()
                            .map(t -> t.admits(cell(row, t.field()), time))
                            .orElse(true)) {
                found.add(asMap(row));
                if (found.size() >= options.maxMatches()) {
                    break;
                }
            }
        }
        return found;
    }

    private List<List<String>> candidates(Map<String, String> keys) {
        List<String> exact = keys.keySet().stream()
                .filter(c -> options.kind(c) == LookupOptions.Kind.EXACT)
                .sorted()
                .toList();
        if (exact.isEmpty()) {
            return table.rows();
        }
        Map<String, List<List<String>>> index;
        synchronized (indexes) {
            index = indexes.computeIfAbsent(exact, this::index);
        }
        StringBuilder key = new StringBuilder();
        exact.forEach(c -> key.append(folded(keys.get(c))).append('\u0000'));
        return index.getOrDefault(key.toString(), List.of());
    }

    private Map<String, List<List<String>>> index(List<String> columns) {
        Map<String, List<List<String>>> index = new HashMap<>();
        for (List<String> row : table.rows()) {
            StringBuilder key = new StringBuilder();
            columns.forEach(c -> key.append(folded(cell(row, c))).append('\u0000'));
            index.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(row);
        }
        return index;
    }

    private boolean matches(List<String> row, Map<String, String> keys) {
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String cell = cell(row, key.getKey());
            boolean match =
                    switch (options.kind(key.getKey())) {
                        case EXACT -> true;
                        case WILDCARD -> wildcard(folded(cell), folded(key.getValue()));
                        case CIDR ->
                            Cidr.parse(cell)
                                    .map(c -> c.contains(key.getValue()))
                                    .orElse(cell.equals(key.getValue()));
                    };
            if (!match) {
                return false;
            }
        }
        return true;
    }

    private String cell(List<String> row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? "" : row.get(at);
    }

    private Map<String, String> asMap(List<String> row) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            map.put(table.columns().get(i), row.get(i));
        }
        return map;
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

    /** The default value for an output when too few rows matched. */
    public Optional<String> defaultMatch() {
        return options.defaultMatch();
    }
}

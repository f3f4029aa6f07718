package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.CimPlan.Setting;

/** Writes lookup tables: a CSV file and the settings of its transforms.conf stanza. */
final class LookupTable {

    private LookupTable() {}

    /**
     * A CSV file with a header.
     *
     * @param columns names of the columns
     * @param rows what stands in the first columns, in CSV already where they are several, and the value of the last
     */
    static String csv(List<String> columns, Map<String, String> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        boolean one = columns.size() == 2;
        rows.forEach((key, value) -> csv.append(one ? cell(key) : key)
                .append(',')
                .append(cell(value))
                .append('\n'));
        return csv.toString();
    }

    /** The settings of a lookup whose first row that fits counts, letter case ignored. */
    static List<Setting> plain() {
        return List.of(new Setting("case_sensitive_match", "false", ""), new Setting("max_matches", "1", ""));
    }

    /** The same where the cells of these columns may hold wildcards. */
    static List<Setting> wildcards(String... columns) {
        String types = List.of(columns).stream().map(c -> "WILDCARD(" + c + ")").collect(Collectors.joining(","));
        return List.of(
                new Setting("match_type", types, ""),
                new Setting("case_sensitive_match", "false", ""),
                new Setting("max_matches", "1", ""));
    }

    /** A cell, in quotes where it has to be. */
    static String cell(String value) {
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}

package org.tafoundry.splunk.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.lookup.LookupTable;
import org.tafoundry.splunk.lookup.LookupTables;

/** The add-on's CSV tables for the {@code lookup()} function of eval, which knows nothing of time. */
final class TableLookup implements EvalLookup {

    private final LookupTables tables;
    private final Findings findings;

    TableLookup(LookupTables tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    @Override
    public Map<String, List<String>> find(String name, Map<String, String> inputs) {
        Map<String, List<String>> row = new LinkedHashMap<>();
        tables.tableOrFile(name, Location.NONE, findings)
                .filter(table -> table.columns().containsAll(inputs.keySet()))
                .ifPresent(table -> fill(table, inputs, row));
        return row;
    }

    private static void fill(LookupTable table, Map<String, String> inputs, Map<String, List<String>> row) {
        for (LookupTable.Row found :
                table.find(inputs, OptionalDouble.empty()).stream().limit(1).toList()) {
            for (String column : table.columns()) {
                String value = found.cell(column);
                if (!value.isEmpty()) {
                    row.put(column, List.of(value));
                }
            }
        }
    }
}

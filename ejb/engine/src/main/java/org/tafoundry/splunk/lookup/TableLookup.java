package org.tafoundry.splunk.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.eval.EvalLookup;

/** The add-on's CSV tables for the {@code lookup()} function of eval, which knows nothing of time. */
public final class TableLookup implements EvalLookup {

    private static final Pattern CALL = Pattern.compile("(?i)\\blookup\\s*\\(\\s*\"([^\"]+)\"");

    private final LookupTables tables;
    private final Findings findings;

    /** Tables whose faults become findings when they are first asked for. */
    public TableLookup(LookupTables tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    /** Opens the tables that an expression names, so that a finding about one tells where it is asked for. */
    public void open(ConfSetting expression) {
        Matcher call = CALL.matcher(expression.value());
        while (call.find()) {
            tables.tableOrFile(call.group(1), expression.where(), findings);
        }
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

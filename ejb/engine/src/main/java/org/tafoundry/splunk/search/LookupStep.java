package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.lookup.LookupClause;
import org.tafoundry.splunk.lookup.LookupCode;
import org.tafoundry.splunk.lookup.LookupTable;
import org.tafoundry.splunk.lookup.LookupTables;

/** One automatic lookup; it sees what earlier lookups of the event gave. */
final class LookupStep implements SearchStep {

    private final LookupClause clause;
    private final LookupTable table;
    private final List<LookupClause.Pair> outputs;
    private final Location where;

    private LookupStep(LookupClause clause, LookupTable table, List<LookupClause.Pair> outputs, Location where) {
        this.clause = clause;
        this.table = table;
        this.outputs = outputs;
        this.where = where;
    }

    /** Compiles a LOOKUP setting; nothing when it cannot be run, and a finding says why. */
    static Optional<SearchStep> compile(ConfSetting setting, LookupTables tables, Findings findings) {
        Optional<LookupClause> clause = LookupClause.parse(setting.value());
        if (clause.isEmpty()) {
            findings.add(
                    LookupCode.LOOKUP_SYNTAX,
                    setting.where(),
                    "This is no lookup: " + setting.value(),
                    "Write table column AS field OUTPUT column AS field.");
            return Optional.empty();
        }
        Optional<LookupTable> table = tables.table(clause.get().table(), setting.where(), findings);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = table.get().columns();
        List<LookupClause.Pair> named = new ArrayList<>(clause.get().inputs());
        named.addAll(clause.get().outputs());
        for (LookupClause.Pair pair : named) {
            if (!columns.contains(pair.column())) {
                findings.add(
                        LookupCode.LOOKUP_COLUMN_MISSING,
                        setting.where(),
                        "The table " + clause.get().table() + " has no column " + pair.column() + "; it has " + columns
                                + ".",
                        "Correct the column's name.");
            }
        }
        if (clause.get().inputs().stream().anyMatch(p -> !columns.contains(p.column()))) {
            return Optional.empty();
        }
        return Optional.of(new LookupStep(clause.get(), table.get(), outputs(clause.get(), columns), setting.where()));
    }

    private static List<LookupClause.Pair> outputs(LookupClause clause, List<String> columns) {
        if (!clause.outputs().isEmpty()) {
            return clause.outputs().stream()
                    .filter(p -> columns.contains(p.column()))
                    .toList();
        }
        return columns.stream()
                .filter(c -> clause.inputs().stream().noneMatch(p -> p.column().equals(c)))
                .map(c -> new LookupClause.Pair(c, c))
                .toList();
    }

    @Override
    public void apply(Working event) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (LookupClause.Pair input : clause.inputs()) {
            Optional<String> value = event.text(input.field());
            if (value.isEmpty()) {
                return;
            }
            keys.put(input.column(), value.get());
        }
        List<Map<String, String>> rows = table.find(keys, seconds(event.event.time()));
        for (LookupClause.Pair output : outputs) {
            if (!clause.overwrite() && event.fields.has(output.field())) {
                continue;
            }
            List<String> values = values(rows, output.column());
            if (!values.isEmpty()) {
                event.set(output.field(), values, where);
            }
        }
    }

    private List<String> values(List<Map<String, String>> rows, String column) {
        List<String> values = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String value = row.get(column);
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
        }
        if (rows.size() < table.options().minMatches()) {
            table.defaultMatch().ifPresent(fallback -> {
                for (int i = rows.size(); i < table.options().minMatches() && !values.contains(fallback); i++) {
                    values.add(fallback);
                }
            });
        }
        return values;
    }

    private static OptionalDouble seconds(EventTime time) {
        return time.known()
                ? OptionalDouble.of(
                        time.instant().getEpochSecond() + time.instant().getNano() / 1e9)
                : OptionalDouble.empty();
    }
}

package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.lookup.LookupClause;
import org.tafoundry.splunk.lookup.LookupCode;
import org.tafoundry.splunk.lookup.LookupTable;
import org.tafoundry.splunk.lookup.LookupTables;
import org.tafoundry.splunk.lookup.Temporal;

/** One automatic lookup; it sees what earlier lookups of the event gave. */
final class LookupStep implements SearchStep {

    /** Bounds what a few fields with many values each may ask of the table. */
    private static final int MOST_COMBINATIONS = 1000;

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
        return Optional.of(
                new LookupStep(clause.get(), table.get(), outputs(clause.get(), table.get()), setting.where()));
    }

    private static List<LookupClause.Pair> outputs(LookupClause clause, LookupTable table) {
        if (!clause.outputs().isEmpty()) {
            return clause.outputs().stream()
                    .filter(p -> table.columns().contains(p.column()))
                    .toList();
        }
        String time = table.options().temporal().map(Temporal::field).orElse("");
        return table.columns().stream()
                .filter(c -> !c.equals(time)
                        && clause.inputs().stream().noneMatch(p -> p.column().equals(c)))
                .map(c -> new LookupClause.Pair(c, c))
                .toList();
    }

    @Override
    public void apply(Working event) {
        List<Map<String, String>> wanted = wanted(event);
        if (wanted.isEmpty()) {
            return;
        }
        List<LookupTable.Row> rows = new ArrayList<>();
        OptionalDouble time = seconds(event.event.time());
        for (Map<String, String> keys : wanted) {
            rows.addAll(table.find(keys, time));
        }
        for (LookupClause.Pair output : outputs) {
            if (!clause.overwrite() && event.fields.has(output.field())) {
                continue;
            }
            List<String> values = values(rows, output.column());
            if (!values.isEmpty()) {
                event.set(output.field(), values, where);
            } else if (clause.overwrite()) {
                // an event with all match fields but no entry loses what OUTPUT would have given
                event.remove(output.field());
            }
        }
    }

    /** What to look for: each combination of the match fields' values; nothing when one of the fields is missing. */
    private List<Map<String, String>> wanted(Working event) {
        List<Map<String, String>> wanted = List.of(Map.of());
        for (LookupClause.Pair input : clause.inputs()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> keys : wanted) {
                for (String value : event.texts(input.field())) {
                    if (longer.size() < MOST_COMBINATIONS) {
                        Map<String, String> more = new LinkedHashMap<>(keys);
                        more.put(input.column(), value);
                        longer.add(more);
                    }
                }
            }
            wanted = longer;
        }
        return wanted;
    }

    private List<String> values(List<LookupTable.Row> rows, String column) {
        List<String> values = new ArrayList<>();
        for (LookupTable.Row row : rows) {
            String value = row.cell(column);
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
        }
        table.options().defaultMatch().ifPresent(fallback -> {
            for (int i = rows.size(); i < table.options().minMatches() && !values.contains(fallback); i++) {
                values.add(fallback);
            }
        });
        return values;
    }

    private static OptionalDouble seconds(EventTime time) {
        return time.known()
                ? OptionalDouble.of(
                        time.instant().getEpochSecond() + time.instant().getNano() / 1e9)
                : OptionalDouble.empty();
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        Optional<LookupClause.Pair> output =
                outputs.stream().filter(p -> p.field().equals(field)).findFirst();
        if (!field.isEmpty() && output.isEmpty()) {
            return List.of();
        }
        for (LookupClause.Pair input : clause.inputs()) {
            if (event.texts(input.field()).isEmpty()) {
                return List.of(Attempt.of(
                        where,
                        Outcome.SOURCE_ABSENT,
                        "It looks up " + input.field() + ", which the event does not have.",
                        input.field()));
            }
        }
        List<LookupTable.Row> rows = new ArrayList<>();
        for (Map<String, String> keys : wanted(event)) {
            rows.addAll(table.find(keys, seconds(event.event.time())));
        }
        if (output.isEmpty()) {
            return List.of(
                    rows.isEmpty() && table.options().minMatches() == 0
                            ? Attempt.of(where, Outcome.NO_ROW, noRow(event), "no row")
                            : Attempt.of(where, Outcome.GAVE, found(rows.size()), ""));
        }
        return List.of(attempt(output.get(), rows, event));
    }

    private static String found(int rows) {
        return rows == 0
                ? "No row matches, and default_match gives the value."
                : "The table has " + rows + (rows == 1 ? " row" : " rows") + " for it.";
    }

    private String keys(Working event) {
        return clause.inputs().stream()
                .map(p -> p.column() + " = \"" + String.join("\", \"", event.texts(p.field())) + "\"")
                .collect(Collectors.joining(" and "));
    }

    /** Says that no row matches, and what nearly does. */
    private String noRow(Working event) {
        List<Map<String, String>> wanted = wanted(event);
        String why = wanted.stream().anyMatch(keys -> !table.untimed(keys).isEmpty())
                ? " for the time of the event: rows with that are there, but time_field, min_offset_secs or"
                        + " max_offset_secs rule them out"
                : table.options().caseSensitive() && wanted.stream().anyMatch(keys -> table.inAnyCase(keys))
                        ? ": one differs in upper and lower case, which count by case_sensitive_match"
                        : "";
        return "The table " + clause.table() + " has no row where " + keys(event) + why + ".";
    }

    private Attempt attempt(LookupClause.Pair output, List<LookupTable.Row> rows, Working event) {
        boolean had = event.fields.has(output.field());
        if (had && !clause.overwrite()) {
            return Attempt.of(
                    where,
                    Outcome.KEPT,
                    "The field has \"" + String.join("\", \"", event.fields.all(output.field()))
                            + "\" already, and OUTPUTNEW keeps it.",
                    "OUTPUTNEW");
        }
        List<String> values = values(rows, output.column());
        if (!values.isEmpty()) {
            return Attempt.of(where, Outcome.GAVE, "It gives \"" + String.join("\", \"", values) + "\".", "");
        }
        String message = rows.isEmpty()
                ? noRow(event)
                : "The column " + output.column() + " is empty where " + keys(event) + ".";
        boolean removes = had && clause.overwrite();
        return Attempt.of(
                where,
                removes ? Outcome.REMOVED : rows.isEmpty() ? Outcome.NO_ROW : Outcome.EMPTY,
                message + (removes ? " OUTPUT then removes the value that the field had." : ""),
                rows.isEmpty() ? "no row" : "empty cell");
    }
}

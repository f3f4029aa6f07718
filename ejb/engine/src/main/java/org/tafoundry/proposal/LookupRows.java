package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfReader;
import org.tafoundry.splunk.lookup.CsvTable;
import org.tafoundry.splunk.lookup.LookupClause;

/**
 * The rows of an add-on's lookup that gives one field from one other.
 *
 * @param path its file
 * @param table what is in it
 * @param from the column that is looked up
 * @param to the column that is given
 */
record LookupRows(String path, CsvTable table, int from, int to) {

    /** The lookup of a clause that gives a field from a single one; empty when it is not of that kind or has no file. */
    static Optional<LookupRows> of(AddOnFiles addOn, LookupClause clause, String target) {
        String path = "default/transforms.conf";
        Optional<String> file =
                ConfReader.read(path, addOn.files().getOrDefault(path, new byte[0]), new Findings())
                        .merged()
                        .all()
                        .stream()
                        .filter(stanza -> stanza.name().equals(clause.table()))
                        .flatMap(stanza -> stanza.get("filename").stream())
                        .map(setting -> "lookups/" + setting.value())
                        .filter(addOn.files()::containsKey)
                        .findFirst();
        if (file.isEmpty() || clause.inputs().size() != 1) {
            return Optional.empty();
        }
        CsvTable table = CsvTable.read(addOn.files().get(file.get()));
        int from = table.columns().indexOf(clause.inputs().get(0).column());
        int to = clause.outputs().stream()
                .filter(pair -> pair.field().equals(target))
                .mapToInt(pair -> table.columns().indexOf(pair.column()))
                .findFirst()
                .orElse(-1);
        return from < 0 || to < 0 ? Optional.empty() : Optional.of(new LookupRows(file.get(), table, from, to));
    }

    /** The file with these rows, which stand before all others and in place of those of the same values. */
    String with(SortedMap<String, String> rows) {
        SortedMap<String, String> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        left.putAll(rows);
        List<List<String>> all = new ArrayList<>();
        all.add(table.columns());
        for (Map.Entry<String, String> row : left.entrySet()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(i == from ? row.getKey() : i == to ? row.getValue() : "");
            }
            all.add(cells);
        }
        table.rows().stream().filter(row -> !left.containsKey(row.get(from))).forEach(all::add);
        return all.stream()
                .map(cells -> cells.stream().map(ProposalWriting::cell).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }
}

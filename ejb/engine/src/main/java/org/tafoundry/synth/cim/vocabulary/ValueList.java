package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** Vendor words for the values that the CIM prescribes for one field; read from the tables of values. */
public final class ValueList {

    private static final TableForm FORM = TableForm.of(
            "values",
            TableColumn.oneOf("list", Set.of("severity", "cef", "outcome", "traffic")),
            TableColumn.text("value"),
            TableColumn.words("words", ","));

    /** All lists by name. */
    record All(Map<String, ValueList> lists) {}

    /** CIM value to vendor words, in the order in which they are asked. */
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    private ValueList() {}

    /** The list of this name: severity, cef, outcome or traffic. */
    public static ValueList named(String name, Tables tables) {
        return tables.once(All.class, ValueList::read).lists().get(name);
    }

    /** The CIM value of a vendor's value. */
    public Optional<String> of(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> row : words.entrySet()) {
            if (row.getValue().contains(lower)) {
                return Optional.of(row.getKey());
            }
        }
        String spaced = " " + String.join(" ", NameWords.of(value)) + " ";
        for (Map.Entry<String, List<String>> row : words.entrySet()) {
            if (row.getValue().stream().anyMatch(w -> spaced.contains(" " + w + " "))) {
                return Optional.of(row.getKey());
            }
        }
        return Optional.empty();
    }

    /** Vendor words and their CIM values. */
    public Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        words.forEach((value, vendor) -> vendor.forEach(word -> rows.putIfAbsent(word, value)));
        return rows;
    }

    public static All read(Tables tables, Findings findings) {
        Map<String, ValueList> lists = new LinkedHashMap<>();
        for (TableRow row : tables.rows(FORM, findings)) {
            lists.computeIfAbsent(row.text("list"), n -> new ValueList())
                    .words
                    .computeIfAbsent(row.text("value"), v -> new ArrayList<>())
                    .addAll(row.words("words"));
        }
        return new All(lists);
    }
}

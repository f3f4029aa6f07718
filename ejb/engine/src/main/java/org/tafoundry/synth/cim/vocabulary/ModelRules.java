package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/**
 * The rules for all data models, in the order in which they are asked; read from the tables of models.
 *
 * @param all the rules
 */
public record ModelRules(List<ModelRule> all) {

    private static final TableForm FORM = TableForm.of(
                    "models",
                    TableColumn.text("event type"),
                    TableColumn.words("tags", " "),
                    CimFields.model("data model"),
                    CimFields.fields("needed fields"),
                    TableColumn.words("words", ",").orNothing(),
                    TableColumn.words("words of fields", ",").orNothing(),
                    TableColumn.words("words of names", ",").orNothing(),
                    TableColumn.words("words of products", ",").orNothing(),
                    CimFields.fields("fields for text"))
            .key("event type");

    public ModelRules {
        all = List.copyOf(all);
    }

    /** The rules of these tables. */
    public static List<ModelRule> of(Tables tables) {
        return tables.once(ModelRules.class, ModelRules::read).all();
    }

    public static ModelRules read(Tables tables, Findings findings) {
        List<ModelRule> rules = new ArrayList<>();
        tables.rows(FORM, findings).forEach(row -> rules.add(rule(row)));
        return new ModelRules(rules);
    }

    private static ModelRule rule(TableRow row) {
        List<String> words = row.words("words");
        List<String> stems = row.words("words of fields");
        return new ModelRule(
                row.text("event type"),
                row.words("tags"),
                row.text("data model"),
                groups(row.text("needed fields")),
                words,
                stems.isEmpty() ? words : stems,
                Set.copyOf(row.words("words of names")),
                row.words("words of products"),
                groups(row.text("fields for text")));
    }

    private static List<List<String>> groups(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(group -> List.of(group.split("\\|")))
                        .toList();
    }
}

package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableCode;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** The vocabularies of the tables of names, one file for each family of schemas; own ones stand before shipped ones. */
public final class Vocabularies {

    private static final TableForm FORM = TableForm.of(
                    "names",
                    CimFields.field("target"),
                    CimFields.kind("kind"),
                    TableColumn.number("rank", 2),
                    TableColumn.words("names", " "))
            .withSections();

    private static final String SECTIONS =
            "Write @formats, @products or @common with words behind it, or @names with a number and names.";

    private final Vocabulary ownCommon = Vocabulary.common();
    private final Vocabulary common = Vocabulary.common();
    private final List<Vocabulary> special = new ArrayList<>();

    /** The kind of values of a CIM field, by the first row of the common names that has it. */
    private final Map<String, ValueKind> kinds = new HashMap<>();

    private Vocabularies(Tables tables, Findings findings) {
        Vocabulary current = common;
        String file = "";
        for (TableRow row : tables.rows(FORM, findings)) {
            Vocabulary every = row.own() ? ownCommon : common;
            if (!row.where().file().equals(file)) {
                file = row.where().file();
                current = every;
            }
            if (row.section()) {
                current = section(row, every, findings);
            } else {
                if (current == common) {
                    kinds.putIfAbsent(row.text("target"), kind(row));
                }
                current.add(row.text("target"), kind(row), row.number("rank"), row.words("names"));
            }
        }
    }

    /** The vocabularies of these tables. */
    public static Vocabularies of(Tables tables) {
        return tables.once(Vocabularies.class, Vocabularies::read);
    }

    public static Vocabularies read(Tables tables, Findings findings) {
        return new Vocabularies(tables, findings);
    }

    /** The names that mean the same in every source: those of the organisation before those that ship. */
    public List<Vocabulary> common() {
        return List.of(ownCommon, common);
    }

    /** The vocabularies that hold for some sources only. */
    public List<Vocabulary> special() {
        return special;
    }

    /** What values of a CIM field look like; empty for a field that the shipped common names do not have. */
    public Optional<ValueKind> kind(String target) {
        return Optional.ofNullable(kinds.get(target));
    }

    private static ValueKind kind(TableRow row) {
        return ValueKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    }

    /** The vocabulary that a line such as {@code @formats cef leef} opens. */
    private Vocabulary section(TableRow row, Vocabulary every, Findings findings) {
        List<String> rest = row.cells().subList(1, row.cells().size());
        switch (row.cells().get(0)) {
            case "common" -> {
                return every;
            }
            case "formats" -> special.add(Vocabulary.ofFormats(Set.copyOf(rest)));
            case "products" ->
                special.add(Vocabulary.ofProducts(rest.stream()
                        .map(p -> p.replace('_', ' ').toLowerCase(Locale.ROOT))
                        .toList()));
            case "names" -> {
                if (rest.size() < 2 || !rest.get(0).matches("\\d{1,3}")) {
                    findings.add(
                            TableCode.TABLE_SECTION,
                            row.where(),
                            "Behind @names there is no number of names and the names.",
                            "Write @names, how many of the names a log must have, and the names, with blanks between them.");
                    return every;
                }
                special.add(
                        Vocabulary.ofNames(Integer.parseInt(rest.get(0)), new HashSet<>(rest.subList(1, rest.size()))));
            }
            default -> {
                findings.add(
                        TableCode.TABLE_SECTION,
                        row.where(),
                        "There is no section @" + row.cells().get(0) + ".",
                        SECTIONS);
                return every;
            }
        }
        return special.get(special.size() - 1);
    }
}

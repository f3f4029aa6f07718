package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** What published add-ons take a vendor's field name for: a vote where no table of ours knows it. */
public final class MinedNames {

    private static final int RANK = 2;

    private static final TableForm FORM = TableForm.of(
                    "mined-names",
                    TableColumn.text("name"),
                    CimFields.field("target"),
                    TableColumn.number("add-ons", 4),
                    TableColumn.number("percent", 3))
            .key("name");

    private static final Map<String, String> TARGETS = Tables.shipped().sound(FORM).stream()
            .collect(Collectors.toMap(row -> row.text("name"), row -> row.text("target")));

    private MinedNames() {}

    /** The CIM field that most add-ons take a name for, whatever its values. */
    public static Optional<String> target(List<String> words) {
        return Optional.ofNullable(TARGETS.get(String.join(" ", words)));
    }

    /** The meaning that most add-ons give the name, when all values of the field fit it. */
    public static Optional<Meaning> of(List<String> words, ProfiledField field, Vocabularies vocabularies) {
        return target(words)
                .flatMap(target ->
                        vocabularies.kind(target).map(kind -> new Meaning(target, kind, RANK, Meaning.Source.GUESS)))
                .filter(meaning -> field.examples().stream()
                                .filter(v -> !ValueKind.placeholder(v))
                                .allMatch(meaning.kind()::accepts)
                        && meaning.kind().fits(field.examples())
                        && (meaning.kind() != ValueKind.ADDRESS
                                || field.examples().stream()
                                        .filter(v -> !ValueKind.placeholder(v))
                                        .allMatch(HostNames::telling)));
    }
}

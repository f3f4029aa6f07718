package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.MeaningCheck;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/** The tables of meanings: the shipped ones are sound, and own ones are told what is wrong with them. */
class CimTablesTest {

    private static List<Finding> findings(Tables tables) {
        Findings findings = new Findings();
        MeaningCheck.check(tables, findings);
        return findings.list();
    }

    @Test
    void shippedTablesAreSound() {
        assertThat(findings(Tables.shipped())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a.names ! srrc|address|9|gate_ip ! TABLE_FIELD_UNKNOWN ! srrc",
                "a.names ! src|adress|9|gate_ip ! TABLE_VALUE ! address",
                "a.names ! src|address|9 ! TABLE_COLUMNS ! names",
                "a.names ! @vendors acme ! TABLE_SECTION ! @products",
                "a.names ! @names three gate_ip ! TABLE_SECTION ! number",
                "a.roles ! middle|between ! TABLE_VALUE ! source",
                "a.things ! address|ip|src|dst|-|-|- ! TABLE_FIELD_UNKNOWN ! dst",
                "a.deeds ! verdicts|blocked|barred ! TABLE_VALUE ! verdict",
                "a.values ! severity|high ! TABLE_COLUMNS ! words",
                "a.models ! gate|access|Gate_Access|-|-|-|-|-|- ! TABLE_MODEL_UNKNOWN ! Authentication",
                "a.models ! web|web|Web|-|-|-|-|-|- ! TABLE_KEY_TWICE ! models.tsv"
            })
    void tellsTheDefectsOfOwnTables(String file, String row, String code, String says) {
        Findings unread = new Findings();
        Tables tables = Tables.with(
                List.of(new TableFile(file.strip(), "# ours\n" + row.strip().replace('|', '\t'))),
                MeaningCheck.KINDS,
                unread);
        assertThat(unread.list()).isEmpty();
        assertThat(findings(tables)).singleElement().satisfies(f -> {
            assertThat(f.code().name()).isEqualTo(code);
            assertThat(f.where().file()).isEqualTo(file.strip());
            assertThat(f.where().line()).isEqualTo(2);
            assertThat(f.message() + f.suggestion()).contains(says);
        });
    }

    /** The lists of values and the table of deeds are asked about the same words, one by a lookup, one by the planner. */
    @ParameterizedTest
    @CsvSource({"outcome, OUTCOME", "traffic, VERDICT"})
    void valuesAndDeedsDoNotContradictEachOther(String list, DeedTable.Family family) {
        DeedTable deeds = DeedTable.of(Tables.shipped());
        assertThat(ValueList.named(list, Tables.shipped()).rows()).allSatisfy((word, value) -> assertThat(
                        deeds.value(family, word).orElse(value))
                .as(word)
                .isEqualTo(value));
    }

    @Test
    void keepsTheOrderOfWhatTellsAKind() {
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        for (String field : "one two three four five six seven eight nine ten".split(" ")) {
            telling.put(field, Set.of());
        }
        Kind kind = new Kind(ModelRules.of(Tables.shipped()).get(0), new BitSet(), telling, List.of());
        assertThat(kind.telling().keySet()).containsExactlyElementsOf(telling.keySet());
    }
}

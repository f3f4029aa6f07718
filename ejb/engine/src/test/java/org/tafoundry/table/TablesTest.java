package org.tafoundry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class TablesTest {

    private static final TableForm FRUIT = TableForm.of(
                    "fruit",
                    TableColumn.text("name"),
                    TableColumn.number("weight", 3),
                    TableColumn.oneOf("colour", List.of("red", "green")).orNothing(),
                    TableColumn.words("sorts", ","),
                    TableColumn.regex("shape"))
            .key("name");

    private static List<TableRow> read(String text, Findings findings) {
        return new TableReader(FRUIT, findings).read(new TableFile("my.fruit", text), true);
    }

    @Test
    void readsCellsWithTheirLine() {
        Findings findings = new Findings();
        List<TableRow> rows = read("# fruit\n\napple\t120\t-\tcox,elstar\t\\d+\n", findings);
        assertThat(findings.list()).isEmpty();
        TableRow row = rows.get(0);
        assertThat(row.where()).isEqualTo(Location.line("my.fruit", 3));
        assertThat(row.number("weight")).isEqualTo(120);
        assertThat(row.text("colour")).isEmpty();
        assertThat(row.words("colour")).isEmpty();
        assertThat(row.words("sorts")).containsExactly("cox", "elstar");
        assertThatThrownBy(() -> row.text("taste")).hasMessageContaining("taste");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "apple|120|red|cox ! TABLE_COLUMNS ! name, weight, colour, sorts, shape",
                "apple|120|red|cox|a|b ! TABLE_COLUMNS ! one tab",
                "apple|heavy|red|cox|a ! TABLE_VALUE ! whole number of at most 3 digits",
                "apple|1200|red|cox|a ! TABLE_VALUE ! 1200",
                "apple|120|blue|cox|a ! TABLE_VALUE ! one of green, red",
                "apple|120|red|cox,,elstar|a ! TABLE_VALUE ! sorts",
                "apple|120|red|cox|(a ! TABLE_VALUE ! Unclosed group",
                "|120|red|cox|a ! TABLE_VALUE ! name",
            })
    void tellsWhatIsWrongAndWhatIsAllowed(String row, String code, String says) {
        Findings findings = new Findings();
        assertThat(read("# fruit\n" + row.strip().replace('|', '\t') + "\n", findings))
                .isEmpty();
        Finding finding = findings.list().get(0);
        assertThat(finding.code().name()).isEqualTo(code);
        assertThat(finding.where()).isEqualTo(Location.line("my.fruit", 2));
        assertThat(finding.message() + finding.suggestion()).contains(says);
    }

    @Test
    void tellsAKeyThatIsTakenWithBothPlaces() {
        Findings findings = new Findings();
        assertThat(read("apple\t1\tred\tcox\ta\napple\t2\tred\tcox\ta\n", findings))
                .hasSize(1);
        assertThat(findings.list())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(TableCode.TABLE_KEY_TWICE))
                .satisfies(f -> assertThat(f.where().line()).isEqualTo(2))
                .satisfies(f -> assertThat(f.message()).contains("my.fruit:1"));
    }

    @Test
    void putsOwnRowsBeforeShippedOnesAndRefusesOtherKinds() {
        TableForm deeds = TableForm.of(
                "deeds", TableColumn.text("family"), TableColumn.text("action"), TableColumn.words("words", ","));
        Findings findings = new Findings();
        Tables tables = Tables.with(
                List.of(
                        new TableFile("gate.deeds", "outcome\tfailure\tbarred\n"),
                        new TableFile("notes.txt", "to do\n")),
                Set.of("deeds"),
                findings);
        assertThat(tables.sound(deeds).get(0).own()).isTrue();
        assertThat(tables.sound(deeds).get(1).own()).isFalse();
        assertThat(findings.list())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(TableCode.TABLE_KIND_UNKNOWN))
                .satisfies(f -> assertThat(f.where().file()).isEqualTo("notes.txt"));
    }

    @Test
    void refusesMoreThanItWouldRead() {
        Findings findings = new Findings();
        Tables.with(List.of(new TableFile("a.deeds", "x".repeat(5 << 20))), Set.of("deeds"), findings);
        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly("TABLE_TOO_LARGE");
    }

    @Test
    void neverUsesADefectiveTable() {
        Tables tables = Tables.with(List.of(new TableFile("a.deeds", "outcome\n")), Set.of("deeds"), new Findings());
        TableForm deeds = TableForm.of("deeds", TableColumn.text("family"), TableColumn.text("action"));
        assertThatThrownBy(() -> tables.sound(deeds))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.deeds");
    }

    @Test
    void theIndexListsEveryTableThatShips() throws IOException {
        Path resources = Path.of("src", "main", "resources");
        try (Stream<Path> files = Files.walk(resources)) {
            Set<String> there = files.map(
                            p -> "/" + resources.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> p.endsWith(".tsv") || p.endsWith(".layouts"))
                    .filter(p -> !p.endsWith("/table/index.tsv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> listed =
                    Files.readAllLines(resources.resolve("org/tafoundry/table/index.tsv"), StandardCharsets.UTF_8)
                            .stream()
                            .filter(l -> !l.startsWith("#"))
                            .map(l -> l.split("\t")[1])
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).isEqualTo(there);
        }
    }
}

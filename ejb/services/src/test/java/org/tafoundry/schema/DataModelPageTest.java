package org.tafoundry.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tafoundry.settings.Key;
import org.tafoundry.settings.Keys;

/** The page that says who writes and reads what names every column and every setting, and tests that are there. */
class DataModelPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("ear/src/docs/operations/data-model.md");

    /** The settings that the data model names. */
    private static final Set<String> GIVEN = Set.of(
            "OLLAMA_HOST",
            "OLLAMA_PORT",
            "PINECONE_API_KEY",
            "PINECONE_ENV",
            "SAMPLE_RETENTION_ENABLED",
            "MAX_PARALLEL_VALIDATIONS",
            "ALLOWED_WEB_DOMAINS");

    /** Looks at every column after all other integration tests. */
    private static final String ALL_COLUMNS = "DataModelIT";

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    @Test
    void everyColumnIsNamedInItsPlace() throws IOException {
        List<String> columns = new ArrayList<>();
        SchemaCatalog.given().forEach((table, lines) -> lines.stream()
                .filter(line -> line.startsWith("column "))
                .forEach(line -> columns.add(table + "." + line.split(" ")[1])));
        assertThat(rows(4).keySet()).containsExactlyElementsOf(columns);
    }

    @Test
    void everySettingIsNamed() throws IOException {
        assertThat(rows(3).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Keys.all().stream().map(Key::name).toList());
    }

    @Test
    void everySettingOfTheDataModelIsThere() {
        assertThat(Keys.all().stream().map(Key::name)).containsAll(GIVEN);
    }

    /** A test that does not as much as name a column covers it only when it looks at all of them. */
    @Test
    void theTestOfAColumnNamesIt() throws IOException {
        Map<String, Path> tests = tests();
        for (Map.Entry<String, List<String>> row : rows(4).entrySet()) {
            String test = row.getValue().get(3);
            if (!test.equals(ALL_COLUMNS)) {
                String column = row.getKey().substring(row.getKey().indexOf('.') + 1);
                String inJava = UNDERSCORE.matcher(column).replaceAll(letter -> letter.group(1)
                        .toUpperCase(Locale.ROOT));
                assertThat(Files.readString(tests.get(test)))
                        .as(row.getKey() + " in " + test)
                        .containsPattern("\\b(" + column + '|' + inJava + ")\\b");
            }
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        rows(4).values().forEach(cells -> named.add(cells.get(3)));
        rows(3).values().forEach(cells -> named.add(cells.get(2)));
        assertThat(tests().keySet()).containsAll(named);
    }

    @Test
    void everyColumnIsWrittenAndRead() throws IOException {
        rows(4).forEach((column, cells) -> assertThat(cells).as(column).noneMatch(cell -> cell.startsWith("none")));
    }

    /** The rows of the tables with so many cells, by the name in their first cell. */
    private static Map<String, List<String>> rows(int cells) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| `")) {
                List<String> row = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                if (row.size() == cells) {
                    rows.put(row.get(0).replace("`", ""), row);
                }
            }
        }
        return rows;
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> services = Files.walk(ROOT.resolve("ejb/services/src/test/java"));
                Stream<Path> web = Files.walk(ROOT.resolve("web/api/src/test/java"));
                Stream<Path> engine = Files.walk(ROOT.resolve("ejb/engine/src/test/java"));
                Stream<Path> whole = Files.walk(ROOT.resolve("ear/src/test/java"))) {
            return Stream.of(services, web, engine, whole)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }
    }
}

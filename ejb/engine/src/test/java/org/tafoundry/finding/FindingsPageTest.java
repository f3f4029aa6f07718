package org.tafoundry.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reference page {@code src/docs/findings.md} says of every code what the code itself says, and what to do. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("src", "docs", "findings.md");

    /** Code, severity, meaning of the page's rows. */
    private static Map<String, String> page() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            if (line.startsWith("| `")) {
                String[] cells = line.substring(2).split(" \\| ", -1);
                assertThat(cells).as(line).hasSize(4);
                assertThat(cells[3].replace("|", "").strip()).as(line).isNotEmpty();
                rows.put(cells[0].replace("`", ""), cells[1] + " " + cells[2]);
            }
        }
        return rows;
    }

    private static Map<String, String> codes() {
        List<FindingCode> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.tafoundry")) {
            if (type.isEnum() && type.isAssignableTo(FindingCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    all.add((FindingCode) constant);
                }
            }
        }
        Map<String, String> codes = new TreeMap<>();
        for (FindingCode code : all) {
            String meaning = code.meaning().replace("|", "\\|").replace("<", "&lt;");
            assertThat(codes.put(code.name(), code.severity() + " " + meaning))
                    .as(code.name() + " is used twice")
                    .isNull();
        }
        return codes;
    }

    @Test
    void saysOfEveryCodeWhatItMeansAndWhatToDo() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(100);
        assertThat(page()).isEqualTo(codes());
    }
}

package org.tafoundry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words by which Splunk's settings are recognised in text stand in the sources of writing alone. */
class SettingKeysTest {

    private static final Path SYNTHESISER = Path.of("src", "main", "java", "org", "tafoundry", "synth");

    /** A literal that is the beginning of a key, or what joins the parts of a value. */
    private static final Pattern WRITTEN =
            Pattern.compile("\"(?:(?:EXTRACT|REPORT|FIELDALIAS|EVAL|LOOKUP|TRANSFORMS)-| (?:AS|OUTPUT|OUTPUTNEW) )"
                    + "|regex(?:\\(\\))? \\+ \" in "
                    + "|\"(?:SOURCE_KEY|REGEX|FORMAT|MV_ADD|DELIMS|FIELDS|DEST_KEY|INGEST_EVAL)\"");

    @Test
    void onlyWritingSpellsSettings() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SYNTHESISER)) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !p.startsWith(SYNTHESISER.resolve("writing")))
                    .toList()) {
                found.addAll(spelt(source.getFileName().toString(), Files.readString(source)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void seesAPlantedKey() {
        assertThat(spelt("Planted.java", "if (key.startsWith(\"EXTRACT-\")) {\n x = regex + \" in message\";"))
                .containsExactly("Planted.java: \"EXTRACT-", "Planted.java: regex + \" in ");
    }

    private static List<String> spelt(String name, String source) {
        return WRITTEN.matcher(source)
                .results()
                .map(m -> name + ": " + m.group())
                .toList();
    }
}

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Findings;

class WordListsTest {

    private static final Pattern ASKED =
            Pattern.compile("WordLists\\s*\\.(?:set|list|meanings|groups|alternatives)\\(\\s*\"([a-z-]+)\"\\)");

    @Test
    void givesWordsInTheirOrderAndWhatTheyStandFor() {
        assertThat(WordLists.list("units")).startsWith("B", "KB", "kB");
        assertThat(WordLists.set("log-words")).containsExactlyInAnyOrder("log", "logs", "events", "syslog");
        assertThat(WordLists.meanings("name-abbreviations")).containsEntry("dom", "domain");
        assertThat(WordLists.groups("further-columns")).containsEntry("thread", List.of("context", "scope"));
        assertThat(WordLists.alternatives("failure-stems")).startsWith("fail|error|");
        assertThatThrownBy(() -> WordLists.list("cheeses")).hasMessageContaining("cheeses");
        assertThatThrownBy(() -> WordLists.meanings("log-words")).hasMessageContaining("log");
    }

    @Test
    void everyListIsAskedForAndEveryListThatIsAskedForIsThere() throws IOException {
        TableForm form = TableForm.of("words", TableColumn.text("list"), TableColumn.words("words", " "));
        Findings findings = new Findings();
        Set<String> there = new TreeSet<>();
        Tables.shipped().rows(form, findings).forEach(row -> there.add(row.text("list")));
        assertThat(findings.list()).isEmpty();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(p -> p.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                Matcher matcher = ASKED.matcher(Files.readString(source, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).isEqualTo(there);
    }
}

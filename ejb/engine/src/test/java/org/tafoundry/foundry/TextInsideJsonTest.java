package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sentences inside a string of JSON end their values where an escape stands, and no escape is an account. */
class TextInsideJsonTest {

    private static final List<String> NAMES = List.of("orla", "kvist", "tikke", "solda", "mirna", "harne", "vesby");

    private static final List<String> MESSAGES = List.of(
            "Import of \\\"%s-%d\\\" took 7%d ms\\nnext run in 2%d min",
            "Pump %s%d stopped by operator solda%d\\r\\nreason: tank 4%d empty",
            "Saved C:\\\\data\\\\%s\\\\%d.csv with 3%d columns\\tsize 5%d bytes",
            "Key\\t%s_%d expired %d times since %d");

    private static List<Map<String, List<String>>> events;

    @BeforeAll
    static void generate() throws IOException {
        String log = IntStream.range(0, 40)
                .mapToObj(i -> String.format(
                        "{\"time\":\"2026-03-03T07:%02d:00Z\",\"level\":\"info\",\"message\":\"%s\"}%n",
                        i, String.format(MESSAGES.get(i % 4), NAMES.get(i % 7), i, i, i)))
                .collect(Collectors.joining());
        Generated made = Jobs.generate(log, false);
        events = Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log).stream()
                .map(e -> e.fields().asMap())
                .toList();
    }

    @Test
    void valuesEndAtTheEndOfTheirLineAndAtQuotes() {
        assertThat(events.get(8)).containsEntry("quoted_text", List.of("kvist-8"));
        assertThat(events.get(8)).containsEntry("run", List.of("28"));
        assertThat(events.get(9)).containsEntry("user", List.of("solda9"));
        assertThat(events.get(9)).containsEntry("tank", List.of("49"));
        assertThat(events.get(11)).containsEntry("key", List.of("mirna_11"));
    }

    @Test
    void noEscapeIsAnAccount() {
        assertThat(events).noneMatch(e -> e.containsKey("dest_nt_domain"));
        assertThat(events).filteredOn(e -> e.containsKey("user")).allSatisfy(e -> assertThat(e.get("user"))
                .isEqualTo(e.get("user")));
    }

    @Test
    void pathsHaveTheirOwnBackslashesOnly() {
        assertThat(events.get(10)).containsEntry("saved_path", List.of("C:\\data\\solda\\10.csv"));
        assertThat(events.get(10)).containsEntry("file_path", List.of("C:\\data\\solda\\10.csv"));
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is none from some character on still gives an add-on. */
class BrokenJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\": \"\u00012026-01-15T10:15:%dZ\", \"user\": \"u\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": \"u\u0001\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": \"\\q\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": 1.2.3}"
            })
    void givesAnAddOn(String event) throws IOException {
        String log =
                IntStream.range(10, 40).mapToObj(i -> event.formatted(i) + "\n").collect(Collectors.joining());
        assertThat(Jobs.generate(log, false).report().validation().events()).isEqualTo(30);
    }

    @Test
    void oneLineOfTextLeavesTheOthersJson() throws IOException {
        String log =
                """
                {"ts":"2026-03-02T08:00:01Z","who":"mia","door":7,"did":"open","from":"192.0.2.7"}
                {"ts":"2026-03-02T08:00:02Z","who":"tom","door":8,"did":"open","from":"192.0.2.8"}
                *** doorkeeper 4.2 has started, 12 doors
                {"ts":"2026-03-02T08:00:03Z","who":"ann","door":9,"did":"shut","from":"192.0.2.9"}
                {"ts":"2026-03-02T08:00:04Z","who":"lou","door":9,"did":"open","from":"192.0.2.10"}
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(3)).containsEntry("door", List.of("9")).containsEntry("user", List.of("ann"));
        assertThat(fields.get(2)).doesNotContainKeys("doorkeeper", "doors");
    }
}

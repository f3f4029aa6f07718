package org.tafoundry.synth.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakDesignerTest {
    private static final int EVENTS = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "[\n%s\n]\n",
                "{\"Records\":[%s]}",
                "{\"Records\": [\n%s\n]\n}\n",
                "{\"count\":6,\"next\":null,\"results\":[%s]}",
                "{\"status\":\"success\",\"data\":[%s],\"next\":\"abc\"}",
            })
    void elementsOfAnArrayAreEvents(String document) {
        String elements = IntStream.range(0, EVENTS)
                .mapToObj(i -> "{\"id\":" + i + ",\"who\":{\"name\":\"amy" + i + "\"}}")
                .collect(Collectors.joining(", "));
        Breaking breaking = BreakDesigner.design(document.formatted(elements));
        assertThat(breaking.events()).hasSize(EVENTS).allMatch(e -> e.startsWith("{\"id\":") && e.endsWith("\"}}"));
    }

    @Test
    void anObjectThatHoldsAnArrayIsAnEvent() {
        String event = "{\"alert\":\"beacon\",\"hosts\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}]}\n";
        assertThat(BreakDesigner.design(event).events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "----------------------\nTime: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n",
                "Time: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n",
                "Time: 2026-03-03 10:00:0%1$d\nJob: backup-%1$d\nStatus: Failed\n==========\n",
                "Job = backup-%1$d\nServer (main) = srv%1$d.example.com\nEnded = 2026-03-03 10:00:0%1$d\n",
                "Job: backup-%1$d\nStatus: Failed\n\n",
            })
    void recordsOfSeveralLinesAreEvents(String record) {
        String text = IntStream.range(0, EVENTS).mapToObj(record::formatted).collect(Collectors.joining());
        List<String> events = BreakDesigner.design(text).events();
        assertThat(events).hasSize(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            assertThat(events.get(i)).contains("backup-" + i).doesNotContain("backup-" + (i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sshd: session %d opened\ncron: job %1$d done\n",
                "user=amy%d action=login\n",
                "level: info, user: amy%d\n",
            })
    void linesThatOnlyBeginWithALabelAreEventsOfTheirOwn(String lines) {
        String text = IntStream.range(0, EVENTS).mapToObj(lines::formatted).collect(Collectors.joining());
        assertThat(BreakDesigner.design(text).events())
                .hasSize((int) text.lines().count());
    }
}

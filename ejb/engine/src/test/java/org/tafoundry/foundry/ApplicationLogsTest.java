package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which logging libraries write time, level, thread and logger before a message. */
class ApplicationLogsTest {
    private static final List<String> MESSAGES = List.of(
            "Boat %d moored at pier 3 in 35 ms", "Barrier refused: tide %d too low", "Deleted 12 old berths of %d");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`2026-02-11 10:15:%d,123 INFO  [main] port.quay.Mooring - `; main; port.quay.Mooring",
                "`2026-02-11 10:15:%d.123  INFO 1 --- [nio-80-exec-1] p.q.Mooring            : `; nio-80-exec-1; p.q.Mooring",
                "`2026-02-11 10:15:%d.123  INFO 1 --- [   scheduling-1] p.q.Mooring          : `; scheduling-1; p.q.Mooring",
                "`[2026-02-11T10:15:%d,123][INFO ][p.q.Mooring         ] [pool-1-thread-2] `; pool-1-thread-2; p.q.Mooring",
                "2026-02-11 10:15:%d.1234|INFO|Port.Quay.Mooring|; ``; Port.Quay.Mooring",
                "`02/11/2026 10:15:%d AM CET [worker-1] INFO port.quay.Mooring: `; worker-1; port.quay.Mooring",
            })
    void threadAndLogger(String head, String thread, String logger) throws IOException {
        Map<String, List<String>> fields = fields(head);
        assertThat(fields)
                .containsEntry("log_level", List.of("INFO"))
                .containsEntry("logger", List.of(logger))
                .containsEntry("message", List.of("Barrier refused: tide 13 too low"))
                .doesNotContainKeys("category", "component", "log_host", "class_name");
        assertThat(fields.getOrDefault("thread", List.of(""))).containsExactly(thread);
        assertThat(fields.getOrDefault("event_name", List.of("Barrier refused")))
                .containsExactly("Barrier refused");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`[10.30 16:49:%d] mooring.exe - `",
                "`Mar  3 10:15:%d quay.example.com `",
                "`2026-02-11 10:15:%d INFO quay.example.com: `",
            })
    void hostsAndProgramsAreNoLoggers(String head) throws IOException {
        assertThat(fields(head)).doesNotContainKey("logger");
    }

    @Test
    void anAddressIsNothingThatWasAdded() throws IOException {
        assertThat(
                        fields(
                                "2026-02-11 10:15:%d INFO pier[7]: the address of user amy 192.0.2.%d is ready, its role changed: "))
                .containsEntry("action", List.of("modified"));
    }

    @Test
    void wordsAreNoUsers() throws IOException {
        Map<String, List<String>> fields = fields("2026-02-11 10:15:%d [Note] by pid %d stopped, service not known ");
        assertThat(fields).containsEntry("log_level", List.of("Note")).doesNotContainKeys("user", "service");
    }

    private static Map<String, List<String>> fields(String head) throws IOException {
        String log = IntStream.range(10, 40)
                .mapToObj(i -> (head + MESSAGES.get(i % MESSAGES.size())).formatted(i, i, i))
                .collect(Collectors.joining("\n", "", "\n"));
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(3)
                .fields()
                .asMap();
    }
}

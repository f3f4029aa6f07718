package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A trace behind a message is neither pairs nor prose: it gives the exception and where it arose. */
class StackTracesTest {

    private static final String JAVA = log(i -> "[2026-02-03 08:00:" + i + "] ERROR Mooring-" + i % 4
            + " Could not tie boat " + i * 7 + "\nport.RopeException: rope " + i
            + " tore\n\tat port.Rope.tie(Rope.java:" + i + ")\n\tat port.Quay.moor(Quay.java:9)\nCaused by: "
            + "port.WearError: too old\n\t... 2 more");

    private static final String PYTHON = log(i -> "2026-02-03 08:00:" + i + ",120 ERROR tide: no reading " + i
            + "\nTraceback (most recent call last):\n  File \"/opt/tide/main.py\", line 5, in run\n    read()\n"
            + "  File \"/opt/tide/gauge.py\", line " + i + ", in read\n    raise ValueError(x)\nValueError: level "
            + i);

    @Test
    void javaTraces() throws IOException {
        assertThat(fields(JAVA))
                .containsEntry("log_level", List.of("ERROR"))
                .containsEntry("exception", List.of("port.RopeException"))
                .containsEntry("exception_message", List.of("rope 13 tore"))
                .containsEntry("exception_cause", List.of("port.WearError"))
                .containsEntry("stack_class", List.of("port.Rope"))
                .containsEntry("stack_method", List.of("tie"))
                .containsEntry("stack_line", List.of("13"))
                .doesNotContainKeys("dest", "src", "dvc");
    }

    @Test
    void aTraceInOneEventOnly() throws IOException {
        String calm = log(i -> "2026-02-03 08:00:" + i + ",120 INFO  [main] port.Quay - Boat " + i * 7 + " moored");
        String trace = "\tat port.Rope.tie(Rope.java:13)\n\tat port.Quay.moor(Quay.java:9)\n";
        String log = "2026-02-03 07:59:10,120 INFO  [main] port.Quay - Boat 3 moored\n"
                + "2026-02-03 07:59:11,120 INFO  [main] port.Quay - Boat 4 moored\n"
                + "2026-02-03 07:59:12,120 INFO  [main] port.Quay - Boat 5 moored\n"
                + "2026-02-03 07:59:13,120 ERROR [main] port.Quay - Could not tie boat 6\n"
                + "port.RopeException: rope 6 tore\n" + trace + calm;
        assertThat(fields(log))
                .containsEntry("exception", List.of("port.RopeException"))
                .containsEntry("stack_method", List.of("tie"))
                .doesNotContainKeys("dest", "at_dest", "at_dest_ip", "src", "dvc");
    }

    @Test
    void pythonTraces() throws IOException {
        assertThat(fields(PYTHON))
                .containsEntry("exception", List.of("ValueError"))
                .containsEntry("exception_message", List.of("level 13"))
                .containsEntry("stack_source", List.of("/opt/tide/gauge.py"))
                .containsEntry("stack_line", List.of("13"))
                .containsEntry("stack_method", List.of("read"));
    }

    private static String log(java.util.function.IntFunction<String> event) {
        return IntStream.range(10, 40).mapToObj(event).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, List<String>> fields(String log) throws IOException {
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(3)
                .fields()
                .asMap();
    }
}

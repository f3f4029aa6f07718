package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A log that containers, journald or forwarders ship inside JSON is extracted as it would be by itself. */
class InnerLogTest {

    @Test
    void anAccessLogInAContainersLine() throws IOException {
        assertThat(fields(i -> "{\"log\":\"192.0.2." + i + " - - [03/Mar/2026:10:00:" + i + " +0000] \\\"GET /a" + i
                        + " HTTP/1.1\\\" 404 " + i + " \\\"-\\\" \\\"curl/8\\\"\\n\",\"stream\":\"stdout\","
                        + "\"time\":\"2026-03-03T10:00:" + i + ".123456789Z\"}"))
                .containsEntry("stream", List.of("stdout"))
                .containsEntry("src", List.of("192.0.2.13"))
                .containsEntry("status", List.of("404"))
                .containsEntry("uri_path", List.of("/a13"));
    }

    @Test
    void syslogInAFieldThatIsCalledMessage() throws IOException {
        assertThat(fields(i -> "{\"message\":\"Mar  3 10:00:" + i + " pier7 gated[" + i
                        + "]: Barrier opened for boat tern" + i + " from 192.0.2." + i
                        + "\",\"log\":{\"file\":{\"path\":\"/var/log/gate.log\"}},\"@timestamp\":\"2026-03-03T10:00:"
                        + i
                        + ".000Z\"}"))
                .containsEntry("program", List.of("gated"))
                .containsEntry("pid", List.of("13"))
                .containsEntry("src", List.of("192.0.2.13"))
                .containsEntry("message_text", List.of("Barrier opened for boat tern13 from 192.0.2.13"))
                .doesNotContainKey("file_path");
    }

    @Test
    void aMessageWithoutAHeaderInJournald() throws IOException {
        assertThat(fields(i -> "{\"__REALTIME_TIMESTAMP\":\"17725320" + i
                        + "000000\",\"_SYSTEMD_UNIT\":\"gate.service\",\"MESSAGE\":\"Refused password for keeper tern"
                        + i
                        + " from 192.0.2." + i + " port " + (40000 + i) + " mux\"}"))
                .containsEntry("src", List.of("192.0.2.13"))
                .containsEntry("src_port", List.of("40013"))
                .doesNotContainKeys("category", "component", "dest_port");
    }

    @Test
    void cefInAFieldWithADotInItsName() throws IOException {
        assertThat(fields(i -> "{\"ts\":\"2026-03-03T10:00:" + i
                        + "Z\",\"event\":{\"original\":\"CEF:0|Example|Gate|1.0|100|Blocked|5|src=192.0.2." + i
                        + " dpt=443 act=blocked suser=amy" + i + "\"}}"))
                .containsEntry("src", List.of("192.0.2.13"))
                .containsEntry("suser", List.of("amy13"))
                .containsEntry("device_vendor", List.of("Example"))
                .containsEntry("action", List.of("blocked"));
    }

    private static Map<String, List<String>> fields(IntFunction<String> event) throws IOException {
        String log = IntStream.range(10, 40).mapToObj(event).collect(Collectors.joining("\n", "", "\n"));
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(3)
                .fields()
                .asMap();
    }
}

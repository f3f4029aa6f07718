package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records whose fields people know, in the ways in which products write them. */
class KnownRecordsTest {

    @Test
    void statementsBetweenSemicolons() throws IOException {
        assertThat(fields(i -> "2026-03-03 10:00:" + i + "; severity: 4; action: drop; src ip: 192.0.2." + i
                        + "; dst ip: 198.51.100." + i + "; dst port: 443; user name: amy " + i + "; rule: \"Quay " + i
                        + "\""))
                .containsEntry("src_ip", List.of("192.0.2.13"))
                .containsEntry("dest_port", List.of("443"))
                .containsEntry("user", List.of("amy 13"))
                .containsEntry("rule", List.of("Quay 13"))
                .containsEntry("action", List.of("blocked"));
    }

    @Test
    void aSchemaWithAFieldThatIsSplunksOwn() throws IOException {
        assertThat(fields(i -> (i == 10 ? "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\n" : "")
                        + "17725320" + i + ".123456\tC" + i + "\t192.0.2." + i + "\t" + (40000 + i)
                        + "\t198.51.100.7\t443\ttcp"))
                .containsEntry("dest", List.of("198.51.100.7"))
                .doesNotContainKeys("dest_host", "url_domain");
    }

    @Test
    void whatAProxyDidWithARequest() throws IOException {
        assertThat(fields(i ->
                        "17725320" + i + ".123    7 192.0.2." + i + " TCP_MISS/200 512 GET http://www.example.com/a" + i
                                + " amy" + i + " HIER_DIRECT/198.51.100.7 text/html"))
                .containsEntry("action", List.of("allowed"))
                .containsEntry("url_domain", List.of("www.example.com"));
    }

    @Test
    void anAlertWhoseMessageIsItself() throws IOException {
        assertThat(fields(i ->
                        "Mar  3 10:00:" + i + " pier7 watch[77]: {\"event_type\":\"alert\",\"src_ip\":\"192.0.2." + i
                                + "\",\"dest_ip\":\"198.51.100.7\",\"alert\":{\"signature_id\":" + i
                                + ",\"signature\":\"Tide alert " + i + "\",\"category\":\"Attempted leak\"}}"))
                .containsEntry("signature", List.of("Tide alert 13"))
                .doesNotContainKey("body");
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

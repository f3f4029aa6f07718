package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.lint.AddOnLint;

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

    @Test
    void pairsDirectlyBehindThePriority() throws IOException {
        assertThat(fields(i ->
                        "<189>date=2026-03-03 time=10:00:" + i + " devname=\"quay1\" level=\"notice\" srcip=192.0.2."
                                + i + " dstip=198.51.100.7 dstport=443 proto=6 action=\"deny\" policyid=" + i))
                .containsEntry("date", List.of("2026-03-03"))
                .containsEntry("action", List.of("blocked"))
                .doesNotContainKey("severity_id");
    }

    @Test
    void theAuditLogOfLinux() throws IOException {
        assertThat(fields(i -> "type=USER_LOGIN msg=audit(17725320" + i + ".223:" + i + "): pid=" + i
                        + " uid=0 auid=1000 ses=4 msg='op=login acct=\"amy\" exe=\"/usr/sbin/sshd\" hostname=? addr=192.0.2."
                        + i + " terminal=sshd res=failed'"))
                .containsEntry("user", List.of("amy"))
                .containsEntry("src", List.of("192.0.2.13"))
                .containsEntry("action", List.of("failure"))
                .containsEntry("process_name", List.of("sshd"));
    }

    @Test
    void deliveriesAndRefusalsOfAMailServer() throws IOException {
        IntFunction<String> log = i -> i % 2 == 0
                ? "Mar  3 10:00:" + i + " mx1 postfix/smtpd[77]: NOQUEUE: reject: RCPT from unknown[192.0.2." + i
                        + "]: 554 5.7.1 Service unavailable; from=<tern@example.org> to=<amy@example.com> proto=ESMTP helo=<h>"
                : "Mar  3 10:00:" + i + " mx1 postfix/smtp[80]: 4F" + i + "ABC: to=<amy@example.com>, "
                        + "relay=mx2.example.com[198.51.100.9]:25, delay=0.3, dsn=2.0.0, status=sent (250 OK)";
        assertThat(fields(log))
                .containsEntry("action", List.of("delivered"))
                .containsEntry("dest", List.of("198.51.100.9"))
                .containsEntry("recipient", List.of("amy@example.com"))
                .doesNotContainKey("src");
        assertThat(fields(i -> log.apply(i == 13 ? 12 : i)))
                .containsEntry("action", List.of("blocked"))
                .containsEntry("src", List.of("192.0.2.12"))
                .containsEntry("src_user", List.of("tern@example.org"));
    }

    @Test
    void aUserAtAnAddress() throws IOException {
        assertThat(fields(i -> "2026-03-03T10:00:" + i + "Z pier7 Berth: info: User amy" + i + "@192.0.2." + i
                        + " logged in as mooring-client"))
                .containsEntry("user", List.of("amy13"))
                .containsEntry("src", List.of("192.0.2.13"))
                .doesNotContainKeys("event_user", "user_realm");
    }

    @Test
    void sendersWithHeadersOfTheirOwn() throws IOException {
        IntFunction<String> pairs =
                i -> "src=192.0.2." + i + " dst=198.51.100.7 dport=443 proto=tcp action=deny rule=quay" + i;
        IntFunction<String> log = i -> i % 2 == 0
                ? "<134>Mar  3 10:00:" + i + " pier7 gated[77]: " + pairs.apply(i)
                : "<134>1 2026-03-03T10:00:" + i + "Z pier8 lock 78 - - " + pairs.apply(i);
        assertThat(fields(log))
                .containsEntry("log_host", List.of("pier8"))
                .containsEntry("program", List.of("lock"))
                .containsEntry("action", List.of("blocked"));
        assertThat(fields(i -> log.apply(i == 13 ? 14 : i)))
                .containsEntry("log_host", List.of("pier7"))
                .containsEntry("program", List.of("gated"));
    }

    @Test
    void jsonBehindAHeaderLeavesNothingToRemark() throws IOException {
        String log = IntStream.range(10, 40)
                .mapToObj(i -> "Mar  3 10:00:" + i + " pier7 watch[77]: {\"host\":\"quay" + i
                        + "\",\"alert\":{\"action\":\"allowed\",\"id\":" + i + "},\"flow\":{\"id\":" + i + "}}")
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(AddOnLint.check(Jobs.generate(log, false).addOn()))
                .filteredOn(finding -> !finding.code().name().equals("LINT_EVAL_LONG"))
                .isEmpty();
    }

    @Test
    void theVerdictOfAFlow() throws IOException {
        assertThat(fields(i -> "{\"time\":\"2026-03-03T10:00:" + i + "Z\",\"src\":{\"ip\":\"192.0.2." + i
                        + "\",\"port\":4" + i + "},\"dst\":{\"ip\":\"198.51.100.7\",\"port\":443},\"verdict\":\""
                        + (i % 2 == 0 ? "ACCEPT" : "DROP") + "\"}"))
                .containsEntry("action", List.of("blocked"))
                .containsEntry("dest", List.of("198.51.100.7"));
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

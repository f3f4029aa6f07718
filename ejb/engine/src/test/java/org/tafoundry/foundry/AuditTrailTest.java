package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.SearchedEvent;

/** An audit trail whose sample shows logins only also holds changes; a log of logins does not. */
class AuditTrailTest {

    private static String event(int i, String type, String actor, String target, String result) {
        String object = target.isEmpty() ? "" : ",\"targetType\":\"Account\",\"targetName\":\"" + target + "\"";
        return String.format(
                "{\"time\":\"2026-03-03T07:%02d:00Z\",\"eventType\":\"%s\",\"actorName\":\"%s\",\"clientIp\":\"192.0.2.%d\""
                        + "%s,\"outcome\":{\"result\":\"%s\"}}%n",
                i, type, actor, i, object, result);
    }

    private static String logins(String target) {
        return IntStream.range(0, 20)
                .mapToObj(i -> event(
                        i,
                        i % 3 == 0 ? "harbour.session.login" : "harbour.session.logout",
                        "skipper" + i % 5,
                        target,
                        i % 4 == 0 ? "FAILURE" : "SUCCESS"))
                .collect(Collectors.joining());
    }

    private static List<SearchedEvent> run(Generated made, String log) throws IOException {
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log);
    }

    @Test
    void changesAreForeseenWhereEventsSayWhatWasDoneToWhat() throws IOException {
        Generated made = Jobs.generate(logins("berth-7"), false);
        List<SearchedEvent> events = run(
                made,
                event(1, "harbour.user.update_phone", "ada", "bo", "SUCCESS")
                        + event(2, "harbour.rule.delete", "ada", "tide-rule", "SUCCESS")
                        + event(3, "harbour.session.login", "ada", "berth-7", "SUCCESS"));
        assertThat(events.get(0).tags()).contains("change", "account");
        assertThat(events.get(0).fields().asMap()).containsEntry("action", List.of("modified"));
        assertThat(events.get(1).tags()).contains("change").doesNotContain("account", "authentication");
        assertThat(events.get(1).fields().asMap()).containsEntry("action", List.of("deleted"));
        assertThat(events.get(2).tags()).contains("authentication").doesNotContain("change");
        assertThat(events.get(2).fields().asMap()).containsEntry("action", List.of("success"));
    }

    @Test
    void aLogOfLoginsForeseesNone() throws IOException {
        Generated made = Jobs.generate(logins(""), false);
        assertThat(run(made, event(1, "harbour.user.update_phone", "ada", "bo", "SUCCESS"))
                        .get(0)
                        .tags())
                .doesNotContain("change");
    }

    @Test
    void aFieldThatALabelNamesIsNotMappedByTheLooksOfItsValues() throws IOException {
        String log = IntStream.range(0, 12)
                .mapToObj(i -> String.format(
                        "CEF:0|Harbour|Gate|1|%d|Scan|5|src=192.0.2.%d act=detected cs1Label=Advisory cs1=CVE-2026-10%02d%n",
                        100 + i, i, i))
                .collect(Collectors.joining());
        Generated made = Jobs.generate(log, false);
        SearchedEvent other = run(
                        made,
                        "CEF:0|Harbour|Gate|1|200|Login|5|src=192.0.2.9 act=detected cs1Label=Note cs1=notWhitelisted\n")
                .get(0);
        assertThat(other.fields().asMap()).doesNotContainKey("cve");
        assertThat(other.tags()).doesNotContain("vulnerability");
    }
}

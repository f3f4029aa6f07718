package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a record holds of the request, the parent or the session that it came with is not what it is about. */
class TrailsAndParentsTest {

    private static final String TRAIL =
            """
            {"action":"login","user":{"username":"ines"},"context":{"http_request":{"path":"/flow/","method":"GET","user_agent":"Mozilla/5.0"}},"client_ip":"192.0.2.1","created":"2026-02-07T06:29:14Z"}
            {"action":"login_failed","user":{"username":"omar"},"context":{"http_request":{"path":"/flow/","method":"POST","user_agent":"Mozilla/5.0"}},"client_ip":"192.0.2.2","created":"2026-02-07T06:30:14Z"}
            {"action":"logout","user":{"username":"ines"},"context":{"http_request":{"path":"/end/","method":"GET","user_agent":"Mozilla/5.0"}},"client_ip":"192.0.2.1","created":"2026-02-07T06:31:14Z"}
            {"action":"model_created","user":{"username":"petra"},"context":{"http_request":{"path":"/rope/","method":"POST","user_agent":"Mozilla/5.0"}},"client_ip":"192.0.2.3","created":"2026-02-07T06:32:14Z"}
            {"action":"model_deleted","user":{"username":"petra"},"context":{"http_request":{"path":"/rope/7","method":"DELETE","user_agent":"Mozilla/5.0"}},"client_ip":"192.0.2.3","created":"2026-02-07T06:33:14Z"}
            """;

    private static final String JOBS =
            """
            {"When":"2026-02-07T06:29:14Z","ActionType":"job_update","ActorEmail":"ines@quay.example","ActorIP":"192.0.2.1","ActionResult":true,"ResourceType":"job"}
            {"When":"2026-02-07T06:30:14Z","ActionType":"token_create","ActorEmail":"omar@quay.example","ActorIP":"192.0.2.2","ActionResult":true,"ResourceType":"account"}
            {"When":"2026-02-07T06:31:14Z","ActionType":"login","ActorEmail":"omar@quay.example","ActorIP":"192.0.2.2","ActionResult":true,"ResourceType":"account"}
            {"When":"2026-02-07T06:32:14Z","ActionType":"logout","ActorEmail":"omar@quay.example","ActorIP":"192.0.2.2","ActionResult":true,"ResourceType":"account"}
            {"When":"2026-02-07T06:33:14Z","ActionType":"rec_del","ActorEmail":"ines@quay.example","ActorIP":"192.0.2.1","ActionResult":true,"ResourceType":"job"}
            """;

    private static final String SHARES =
            """
            <30>Sep  2 06:30:00 shelf1 quld[19]: conn log: Users: ines, Source IP: 192.0.2.13, Computer name: ---, Connection type: HTTPS, Action: Login Success
            <30>Sep  2 06:31:19 shelf1 quld[19]: conn log: Users: omar, Source IP: 192.0.2.14, Computer name: ---, Connection type: HTTP, Action: Login Fail
            <30>Sep  2 06:40:02 shelf1 quld[19]: conn log: Users: zoe, Source IP: 192.0.2.5, Computer name: PC1, Connection type: SAMBA, Action: Read
            """;

    @Test
    void aTrailThatTellsNoAnswerIsNoLogOfRequests() throws IOException {
        assertThat(events(TRAIL)).allSatisfy(e -> assertThat(e.tags()).doesNotContain("web"));
        assertThat(tags(TRAIL, 0)).contains("authentication");
        assertThat(tags(TRAIL, 3)).contains("change");
    }

    @Test
    void whenARecordWasMadeIsNoObject() throws IOException {
        assertThat(fields(TRAIL, 3)).doesNotContainEntry("object", List.of("2026-02-07T06:32:14Z"));
    }

    @Test
    void whoLeavesChangesNothingAndWhatIsDeletedInShortIs() throws IOException {
        assertThat(tags(JOBS, 0)).contains("change");
        assertThat(tags(JOBS, 3)).doesNotContain("change");
    }

    @Test
    void theTitleOfAListIsNoKeyOfIt() throws IOException {
        assertThat(fields(SHARES, 0))
                .containsEntry("user", List.of("ines"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(SHARES, 1))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("failure"));
    }

    @Test
    void theHashOfAParentIsNoneOfItsChild() throws IOException {
        String log =
                """
                LEEF:1.0|Quay|guard|2|exec|sev=4\tdevTime=2026-02-09 22:01:23\tusrName=ines\tParentHash=9f86d081884c7d659a2feaa0c55ad015\tParentPath=C:\\\\a\\\\chrome.exe\tChildPath=C:\\\\a\\\\rope.exe
                LEEF:1.0|Quay|guard|2|exec|sev=4\tdevTime=2026-02-09 22:02:23\tusrName=omar\tParentHash=5f4dcc3b5aa765d61d8327deb882cf99\tParentPath=C:\\\\a\\\\cmd.exe\tChildPath=C:\\\\a\\\\oar.exe
                """;
        assertThat(fields(log, 0)).doesNotContainEntry("file_hash", List.of("9f86d081884c7d659a2feaa0c55ad015"));
    }

    @Test
    void aHeadThatSaysLocalStatesNoZone() throws IOException {
        String log =
                """
                #Version: 1.5
                #Time Format: Local
                #Fields: date time action protocol src-ip dst-ip src-port dst-port
                2026-02-07 06:29:14 ALLOW TCP 192.0.2.1 192.0.2.9 50122 443
                2026-02-07 06:29:15 DROP UDP 192.0.2.2 192.0.2.9 50123 53
                """;
        assertThat(Jobs.generate(log, false).report().analysis().findings())
                .extracting(f -> f.code().name())
                .contains("SAMPLE_ZONE_ASSUMED")
                .doesNotContain("SAMPLE_ZONE_STATED");
    }

    @Test
    void aLayoutThatHoldsNothingButPairsLeavesNoSettingWithoutAField() throws IOException {
        String log =
                """
                Mar  1 05:06:07 vpn1 PulseSecure: 2026-03-01 05:06:07 - gate1 - [203.0.113.67] ines(Staff)[Crew] - Login succeeded for ines/Staff from 203.0.113.67.
                Mar  1 05:07:07 vpn1 PulseSecure: 2026-03-01 05:07:07 - gate1 - [203.0.113.68] omar(Staff)[] - Login failed using auth server Port.  Reason: Failed
                Mar  1 05:08:07 vpn1 PulseSecure: 2026-03-01 05:08:07 - gate1 - [203.0.113.67] ines(Staff)[Crew] - Logout from 203.0.113.67 (session:0a1b2c3d)
                """;
        assertThat(Jobs.generate(log, false).report().validation().findings())
                .extracting(f -> f.code().name())
                .doesNotContain("SEARCH_GROUPLESS");
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like a fact and is none stays unsaid. */
class NoFalseFactsTest {

    private static final String LISTS =
            """
            {"name":"shelf_boxes","hostIdentifier":"quay7","unixTime":1567047697,"decorations":{"username":"ines"},"columns":{"box":"12","weight":"4"},"action":"added"}
            {"name":"shelf_boxes","hostIdentifier":"quay7","unixTime":1567047797,"decorations":{"username":"ines"},"columns":{"box":"13","weight":"9"},"action":"added"}
            {"name":"shelf_oars","hostIdentifier":"quay8","unixTime":1567047897,"decorations":{"username":"omar"},"columns":{"oar":"2"},"action":"removed"}
            """;

    private static final String TRAIL =
            """
            {"time":"2026-03-03T10:00:00Z","operation":"Quay.Rope/knots/write","claims":{"aud":"https://gate.example/"},"caller":"ines","callerIp":"192.0.2.4","result":"Success"}
            {"time":"2026-03-03T10:00:10Z","operation":"Quay.Rope/knots/delete","claims":{"aud":"https://gate.example/"},"caller":"omar","callerIp":"192.0.2.5","result":"Success"}
            {"time":"2026-03-03T10:00:20Z","operation":"Quay.Health/healthevent/Updated/action","claims":{"aud":"https://gate.example/"},"caller":"petra","callerIp":"192.0.2.6","result":"Success"}
            """;

    private static final String RELAY =
            """
            {"time":"2026-03-03T11:00:00Z","ClientAddr":"192.0.2.7:50122","RequestMethod":"GET","RequestHost":"boats.example","RequestPath":"/list","ServiceAddr":"10.0.0.9:8111","DownstreamStatus":200,"Duration":8184335}
            {"time":"2026-03-03T11:00:01Z","ClientAddr":"192.0.2.8:50133","RequestMethod":"POST","RequestHost":"oars.example","RequestPath":"/buy","ServiceAddr":"10.0.0.8:9000","DownstreamStatus":401,"Duration":1811271}
            {"time":"2026-03-03T11:00:02Z","ClientAddr":"192.0.2.9:50144","RequestMethod":"GET","RequestHost":"boats.example","RequestPath":"/show","ServiceAddr":"10.0.0.9:8111","DownstreamStatus":404,"Duration":420113}
            """;

    private static final String ZONED =
            """
            id=moat time="2026-02-06 13:40:12" fw="m1" tz=+0200 src=10.1.1.9 dst=192.0.2.1 dstport=443 proto=tcp action=pass
            id=moat time="2026-02-06 13:44:52" fw="m1" tz=+0200 src=10.1.1.8 dst=192.0.2.2 dstport=53 proto=udp action=block
            id=moat time="2026-02-06 13:45:10" fw="m1" tz=+0200 src=10.1.1.7 dst=192.0.2.3 dstport=22 proto=tcp action=block
            """;

    private static final String HALL =
            """
            {"time":"2026-02-11T09:00:01Z","event":"User created","who":"zoe","by":"ines"}
            {"time":"2026-02-11T09:00:44Z","event":"Policy updated","thing":"doors","by":"omar"}
            {"time":"2026-02-11T09:05:31Z","event":"Login failed","by":"petra","ip":"198.51.100.7"}
            """;

    @Test
    void whatIsOnlyInAListNowWasNotChanged() throws IOException {
        assertThat(events(LISTS)).allSatisfy(e -> assertThat(e.tags()).doesNotContain("change"));
    }

    @Test
    void aReportOfHealthAndTheAudienceOfATokenAreNeitherAChangeNorAnAddress() throws IOException {
        assertThat(tags(TRAIL, 1)).contains("change");
        assertThat(tags(TRAIL, 2)).doesNotContain("change");
        assertThat(fields(TRAIL, 0)).doesNotContainKey("url");
    }

    @Test
    void thePortOfAnotherAddressAndManyPartsOfASecondStayUnsaid() throws IOException {
        assertThat(fields(RELAY, 0))
                .containsEntry("dest", List.of("boats.example"))
                .doesNotContainKey("dest_port")
                .doesNotContainKey("duration");
    }

    @Test
    void theZoneThatEveryEventStatesCounts() throws IOException {
        assertThat(events(ZONED).get(0).event().time().instant()).isEqualTo(Instant.ofEpochSecond(1770378012));
    }

    @Test
    void whatWasDoneSaysWhatItWasDoneTo() throws IOException {
        assertThat(fields(HALL, 0))
                .containsEntry("object_category", List.of("user"))
                .containsEntry("change_type", List.of("AAA"));
        assertThat(fields(HALL, 1)).containsEntry("object_category", List.of("policy"));
        assertThat(fields(HALL, 2)).doesNotContainKey("object_category");
    }

    @Test
    void somethingHarmfulThatIsFoundInAFileIsMalware() throws IOException {
        String log =
                """
                Sun Jun 25 09:14:16 2023 -> /hold/a.doc: Doc.Downloader.Rope-7654321-0 FOUND
                Sun Jun 25 09:15:16 2023 -> /hold/b.exe: Win.Trojan.Agent-1388596 FOUND
                Sun Jun 25 09:16:16 2023 -> SelfCheck: Database status OK.
                """;
        assertThat(tags(log, 0)).contains("malware");
        assertThat(tags(log, 2)).doesNotContain("malware");
    }

    @Test
    void aSettingOfLoginsIsAChangeAndNoLogin() throws IOException {
        String log =
                """
                {"ts":"2026-05-01T09:12:44Z","actor":{"email":"ines@quay.example","ip":"198.51.100.14"},"event":"user.login","outcome":"success"}
                {"ts":"2026-05-01T09:13:01Z","actor":{"email":"omar@quay.example","ip":"203.0.113.9"},"event":"user.login","outcome":"failure"}
                {"ts":"2026-05-01T09:19:33Z","actor":{"email":"ines@quay.example","ip":"198.51.100.14"},"event":"settings.sso.update","outcome":"success"}
                {"ts":"2026-05-01T09:20:33Z","actor":{"email":"ines@quay.example","ip":"198.51.100.14"},"event":"user.suspend","outcome":"success","target":{"email":"omar@quay.example"}}
                """;
        assertThat(tags(log, 0)).contains("authentication");
        assertThat(tags(log, 2)).contains("change").doesNotContain("authentication");
        assertThat(fields(log, 3))
                .containsEntry("action", List.of("modified"))
                .containsEntry("user", List.of("omar@quay.example"))
                .containsEntry("src_user", List.of("ines@quay.example"));
    }

    @Test
    void aRoleBeforeANameSaysThatItIsSomebody() throws IOException {
        String log =
                """
                2026-02-01 00:15:30 [Bridge] Operator ines logged on at workstation SEC-01
                2026-02-01 00:16:02 [Bridge] Operator omar changed the course of boat 411
                2026-02-01 00:17:45 [Bridge] Logon failed for operator petra at workstation SEC-02 - invalid password
                2026-02-01 00:20:00 [Engine] Engine 4 offline
                """;
        assertThat(fields(log, 0)).containsEntry("user", List.of("ines")).containsEntry("action", List.of("success"));
        assertThat(fields(log, 1)).containsEntry("user", List.of("omar"));
        assertThat(fields(log, 2)).containsEntry("user", List.of("petra")).containsEntry("action", List.of("failure"));
        assertThat(fields(log, 3)).doesNotContainKey("user");
    }

    @Test
    void anEmptyKeyTakesNothingFromTheNextAndAnAddressLosesItsPort() throws IOException {
        String log =
                """
                [11/Feb/2026 09:00:01] DNS: query client=10.1.1.9#50122 qname=www.example.com qtype=A rcode=NOERROR
                [11/Feb/2026 09:00:05] DHCP: assigned ip=10.1.1.77 mac=00:11:22:33:44:55 host=lap77 lease=86400
                [11/Feb/2026 09:00:09] DHCP: released ip=10.1.1.61 mac=00:11:22:33:44:99 host=lap61
                [11/Feb/2026 09:00:19] DHCP: assigned ip=10.1.1.78 mac=00:11:22:33:44:56 host= lease=86400
                """;
        assertThat(fields(log, 0))
                .containsEntry("src", List.of("10.1.1.9"))
                .containsEntry("src_port", List.of("50122"));
        assertThat(tags(log, 1)).doesNotContain("change");
        assertThat(fields(log, 3)).doesNotContainKey("dest").doesNotContainKey("extracted_host");
    }

    @Test
    void partsOfOneMachineAreOneEndAndAnEndNamedApartComesFirst() throws IOException {
        String log =
                """
                {"id":"e1","at":"2026-02-05T08:00:01Z","type":"threat","device":{"hostname":"WS-114","ip":"10.1.4.114"},"process":{"name":"a.exe","parent":"winword.exe","pid":4412,"commandLine":"a -x"},"threat":{"name":"Trojan.Rope.A","mitigation":"killed"}}
                {"id":"e2","at":"2026-02-05T08:12:31Z","type":"network","device":{"hostname":"WS-114","ip":"10.1.4.114"},"network":{"localIp":"10.1.4.114","localPort":51777,"remoteIp":"203.0.113.44","remotePort":443,"protocol":"tcp","direction":"outbound"}}
                {"id":"e3","at":"2026-02-05T08:21:40Z","type":"logon","device":{"hostname":"SRV-1","ip":"10.1.1.8"},"logon":{"user":"ines","sourceIp":"203.0.113.9","success":false}}
                """;
        assertThat(fields(log, 0))
                .containsEntry("dest_host", List.of("WS-114"))
                .containsEntry("parent_process_name", List.of("winword.exe"))
                .doesNotContainKey("src_host")
                .doesNotContainKey("file_name");
        assertThat(fields(log, 1))
                .containsEntry("dest", List.of("203.0.113.44"))
                .doesNotContainKey("app");
        assertThat(fields(log, 2)).containsEntry("dest_host", List.of("SRV-1")).doesNotContainKey("src_host");
    }

    @Test
    void aChangeThatFailedInItsOwnWordsDidNotHappen() throws IOException {
        String log =
                """
                {"time":"2026-02-11T09:00:01Z","event":"PASSWORD_CHANGED","user":"zoe","ip":"198.51.100.4"}
                {"time":"2026-02-11T09:00:44Z","event":"CHANGE_PASSWORD_FAIL","user":"omar","ip":"198.51.100.5"}
                {"time":"2026-02-11T09:05:31Z","event":"LOGIN","user":"petra","ip":"198.51.100.7"}
                {"time":"2026-02-11T09:06:31Z","event":"LOGGING_OUT_SUCCEEDED","user":"petra","ip":"198.51.100.7"}
                """;
        assertThat(fields(log, 1)).containsEntry("status", List.of("failure"));
        assertThat(fields(log, 0)).doesNotContainEntry("status", List.of("failure"));
        assertThat(tags(log, 3)).doesNotContain("authentication");
        assertThat(fields(log, 3)).doesNotContainEntry("action", List.of("allowed"));
    }
}

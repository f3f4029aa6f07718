package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An event belongs to the data models that it is a record of, and to no other for the fields that it has besides. */
class OwnModelTest {

    private static final String REQUESTS =
            """
            {"at":"2026-03-02T08:00:01Z","clientIp":"192.0.2.7","originIp":"203.0.113.4","clientPort":50122,"bytesSent":812,"method":"GET","url":"https://rope.example.com/a","status":200}
            {"at":"2026-03-02T08:00:04Z","clientIp":"192.0.2.9","originIp":"203.0.113.4","clientPort":50123,"bytesSent":91,"method":"POST","url":"https://rope.example.com/b","status":403}
            {"at":"2026-03-02T08:00:09Z","clientIp":"192.0.2.7","originIp":"203.0.113.5","clientPort":50124,"bytesSent":4410,"method":"GET","url":"https://knot.example.com/","status":200}
            """;

    private static final String WARDEN =
            """
            CEF:0|Ropeworks|Warden|3.1|710|Network attack blocked|8|src=198.51.100.7 spt=40111 dst=192.0.2.5 dpt=3389 proto=TCP act=block malwareName=Exploit.Knot start=Mar 02 2026 08:00:01 UTC
            CEF:0|Ropeworks|Warden|3.1|711|Malware found|9|src=192.0.2.14 dst=192.0.2.5 suser=ines fname=rope.exe act=deleted malwareName=Trojan.Sail start=Mar 02 2026 08:02:40 UTC
            CEF:0|Ropeworks|Warden|3.1|711|Malware found|9|src=192.0.2.15 dst=192.0.2.5 suser=omar fname=knot.exe act=quarantined malwareName=Trojan.Mast start=Mar 02 2026 08:03:11 UTC
            """;

    private static final String AGENT =
            """
            {"time":"2026-03-02T08:00:01Z","category":"ProcessCreation","device":"loft-1","loginId":33,"process":"/usr/bin/rope","pid":4001,"commandLine":"rope -x","user":"ines","threatScore":0}
            {"time":"2026-03-02T08:00:03Z","category":"NetworkAccess","device":"loft-1","loginId":33,"process":"/usr/bin/rope","pid":4001,"user":"ines","localAddress":"192.0.2.5","localPort":50881,"remoteAddress":"198.51.100.8","remotePort":443,"protocol":"TCP","direction":"outbound","threatScore":0}
            {"time":"2026-03-02T08:00:05Z","category":"NetworkAccess","device":"loft-2","loginId":35,"process":"/usr/sbin/knotd","pid":77,"user":"omar","localAddress":"192.0.2.6","localPort":22,"remoteAddress":"198.51.100.9","remotePort":40222,"protocol":"TCP","direction":"inbound","threatScore":0}
            {"time":"2026-03-02T08:00:09Z","category":"ProcessCreation","device":"loft-2","loginId":35,"process":"/bin/knot","pid":4010,"commandLine":"knot","user":"omar","threatScore":3}
            """;

    private static final String SCANS =
            """
            {"seen":"2026-03-02T08:00:01Z","event_type":"Scan Completed, No Detections","signature":"nightly scan","computer":"loft-1","user":"ines"}
            {"seen":"2026-03-02T08:10:01Z","event_type":"Threat Detected","signature":"Trojan.Sail","computer":"loft-2","user":"omar"}
            {"seen":"2026-03-02T08:20:01Z","event_type":"Scan Completed, No Detections","signature":"nightly scan","computer":"loft-3","user":"petra"}
            """;

    private static final String STRATEGIES =
            """
            {"when":"2026-03-02T08:00:01Z","kind":"s","strategy":"database","user":"ines","ip":"192.0.2.7"}
            {"when":"2026-03-02T08:00:09Z","kind":"f","strategy":"database","user":"omar","ip":"192.0.2.8"}
            {"when":"2026-03-02T08:01:30Z","kind":"s","strategy":"database","user":"petra","ip":"192.0.2.9"}
            """;

    private static final String SESSIONS =
            """
            Mar  2 08:00:01 desk1 ropedesk[411]: session created for user=ines from=192.0.2.7 display=10
            Mar  2 08:00:09 desk1 ropedesk[411]: session created for user=omar from=192.0.2.8 display=11
            Mar  2 08:04:30 desk1 ropedesk[411]: session closed for user=ines from=192.0.2.7 display=10
            """;

    @Test
    void aRequestIsNoRecordOfTraffic() throws IOException {
        assertThat(tags(REQUESTS, 0)).contains("web").doesNotContain("communicate");
    }

    @Test
    void aDetectionIsNeitherTrafficNorAChange() throws IOException {
        assertThat(tags(WARDEN, 0)).contains("attack").doesNotContain("communicate");
        assertThat(tags(WARDEN, 1)).contains("malware").doesNotContain("change", "communicate");
        assertThat(fields(WARDEN, 1))
                .containsEntry("signature", List.of("Trojan.Sail"))
                .containsEntry("action", List.of("blocked"));
    }

    @Test
    void aProcessThatIsCreatedIsNoChangeAndItsSessionNoLogin() throws IOException {
        assertThat(tags(AGENT, 0)).doesNotContain("change", "authentication", "attack");
    }

    @Test
    void theDirectionSaysWhichEndIsTheSource() throws IOException {
        assertThat(fields(AGENT, 1))
                .containsEntry("src", List.of("192.0.2.5"))
                .containsEntry("src_port", List.of("50881"))
                .containsEntry("dest", List.of("198.51.100.8"))
                .containsEntry("dest_port", List.of("443"));
        assertThat(fields(AGENT, 2))
                .containsEntry("src", List.of("198.51.100.9"))
                .containsEntry("dest_port", List.of("22"));
    }

    @Test
    void whatIsDeniedIsNotSaid() throws IOException {
        assertThat(tags(SCANS, 0)).doesNotContain("attack", "malware");
    }

    @Test
    void theStoreOfALoginIsNoQuery() throws IOException {
        assertThat(tags(STRATEGIES, 0)).doesNotContain("database", "query");
    }

    @Test
    void aSessionThatIsCreatedChangesNothing() throws IOException {
        assertThat(tags(SESSIONS, 0)).doesNotContain("change");
    }
}

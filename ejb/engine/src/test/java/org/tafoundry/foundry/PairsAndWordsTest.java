package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words and ends of flows that stand without a key among pairs. */
class PairsAndWordsTest {

    private static final String WALL =
            """
            Mar 11 08:14:02 moat1 sieve: DROP proto=TCP 203.0.113.7:51442 -> 10.0.0.5:22 in=wan0 rule="default deny" len=60
            Mar 11 08:14:02 moat1 sieve: ACCEPT proto=UDP 10.0.0.31:53122 -> 192.0.2.9:53 in=lan0 out=wan0 rule="dns out" len=71
            Mar 11 08:14:09 moat1 sieve: ACCEPT proto=TCP 10.0.0.31:53130 -> 192.0.2.69:443 in=lan0 out=wan0 rule="web out" len=60
            Mar 11 08:15:11 moat1 sieve: REJECT proto=ICMP 10.0.0.44 -> 10.9.0.1 in=lan0 rule="no ping" len=84
            Mar 11 08:16:00 moat1 helm: officer ines came aboard
            Mar 11 08:41:00 moat1 keel: eth3: link down
            """;

    private static final String DOCK =
            """
            [11/Feb/2026 09:00:01] HALL: lookup client=10.1.1.9 thing=rope
            [11/Feb/2026 09:00:05] SHED: borrowed ip=10.1.1.77 thing=sail hours=4
            [11/Feb/2026 09:00:09] SHED: returned ip=10.1.1.61 thing=oar
            [11/Feb/2026 09:00:11] GATE: admin login user=ines ip=10.1.1.2 result=ok
            [11/Feb/2026 09:00:15] GATE: admin login user=omar ip=10.1.1.3 result=failed
            [11/Feb/2026 09:00:22] SYS: load=11% mem=40%
            """;

    private static final String TUNNELS =
            """
            2026-02-11T09:00:01.220Z gw7 quay[811]: INFO Session opened: user=ines src=198.51.100.7 rope=12
            2026-02-11T09:00:44.019Z gw7 quay[811]: WARN Authentication failed: user=omar src=198.51.100.81 reason="bad seal"
            2026-02-11T09:03:12.700Z gw7 quay[811]: INFO Session closed: user=ines src=198.51.100.7 rope=12
            2026-02-11T09:04:00.003Z gw7 rules[700]: NOTICE Policy reloaded: name=harbour version=41
            2026-02-11T09:06:02.250Z gw7 probe[640]: ERROR Peer unreachable: peer=203.0.113.33 retries=5
            """;

    private static final String MAILS =
            """
            Feb 11 09:00:01 mail01 mx[211]: [conn-7] accepted connection from host=mx.partner.example ip=198.51.100.25 tls=TLSv1.3
            Feb 11 09:00:02 mail01 mx[211]: [conn-7] message queued qid=A1B2C3 from=sales@partner.example to=ines@corp.example size=3310
            Feb 11 09:00:04 mail01 mx[211]: [conn-7] message delivered qid=A1B2C3 to=ines@corp.example mailbox=inbox
            Feb 11 09:01:00 mail01 mx[211]: [conn-9] rejected recipient qid=- from=spam@bad.example to=nobody@corp.example reason="no such user" ip=203.0.113.4
            Feb 11 09:02:10 mail01 mx[211]: [conn-12] authentication failure for user=ines@corp.example ip=203.0.113.5 mech=PLAIN
            Feb 11 09:02:19 mail01 mx[211]: [conn-13] authentication success for user=ines@corp.example ip=10.1.1.9 mech=PLAIN
            """;

    private static final String GUARD =
            """
            "Time","Computer","IP Address","User","Event","Object","Threat","Result"
            "2026-02-03 14:05:11","LAP-044","10.3.3.44","HALL\\ines","Malicious object detected","C:\\rope.exe","Trojan.Win32.Knot.a","Quarantined"
            "2026-02-03 14:07:52","LAP-051","10.3.3.51","HALL\\omar","Malicious object detected","C:\\oar.js","Trojan.Script.Generic","Deleted"
            "2026-02-03 14:12:00","LAP-060","10.3.3.60","HALL\\zoe","Malicious link blocked","http://bad.example/x","Phishing.URL","Blocked"
            "2026-02-03 14:15:25","LAP-044","10.3.3.44","HALL\\ines","Malicious object detected","D:\\crack.exe","HackTool.Win32.Crack","Not processed"
            "2026-02-03 14:31:05","SRV-FS1","10.3.1.9","HALL\\petra","Protection disabled","","","Success"
            """;

    private static final String RIGHTS =
            """
            CEF:0|Quay|Gate|4.2|AUTH_OK|User authenticated|3|rt=Mar 04 2026 10:11:12 suser=ines src=10.1.1.20 dhost=gate01 outcome=success
            CEF:0|Quay|Gate|4.2|AUTH_FAIL|User authentication failed|6|rt=Mar 04 2026 10:11:40 suser=omar src=10.1.1.31 dhost=gate01 outcome=failure
            CEF:0|Quay|Gate|4.2|USR_NEW|User created|4|rt=Mar 04 2026 10:20:00 suser=petra duser=zoe src=10.1.1.2 dhost=gate01
            CEF:0|Quay|Gate|4.2|GRP_ADD|User added to group|5|rt=Mar 04 2026 10:20:30 suser=petra duser=zoe src=10.1.1.2 dhost=gate01
            """;

    @Test
    void twoEndsWithAnArrowAmongPairsAreAFlow() throws IOException {
        assertThat(fields(WALL, 0))
                .containsEntry("proto", List.of("TCP"))
                .containsEntry("src", List.of("203.0.113.7"))
                .containsEntry("dest", List.of("10.0.0.5"))
                .containsEntry("dest_port", List.of("22"))
                .containsEntry("action", List.of("blocked"));
        assertThat(fields(WALL, 3)).containsEntry("src", List.of("10.0.0.44")).doesNotContainKey("dest_port");
        assertThat(tags(WALL, 1)).contains("network", "communicate");
    }

    @Test
    void wordsBeforeTheFirstPairSayWhatHappenedAndAreNobody() throws IOException {
        assertThat(fields(DOCK, 1))
                .containsEntry("event_name", List.of("borrowed"))
                .doesNotContainKey("user");
        assertThat(fields(DOCK, 3))
                .containsEntry("event_name", List.of("admin login"))
                .containsEntry("user", List.of("ines"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(DOCK, 4)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
        assertThat(fields(DOCK, 5)).containsEntry("program", List.of("SYS")).doesNotContainKey("event_name");
    }

    @Test
    void aLevelBeforeThemIsNoPartOfThem() throws IOException {
        assertThat(fields(TUNNELS, 0))
                .containsEntry("log_level", List.of("INFO"))
                .containsEntry("event_name", List.of("Session opened"));
        assertThat(fields(TUNNELS, 4)).containsEntry("event_name", List.of("Peer unreachable"));
        assertThat(tags(TUNNELS, 1)).contains("authentication");
    }

    @Test
    void fromAHostIsNoDestination() throws IOException {
        assertThat(fields(MAILS, 0)).doesNotContainEntry("dest", List.of("mx.partner.example"));
        assertThat(fields(MAILS, 2)).containsEntry("action", List.of("delivered"));
    }

    @Test
    void whatWasDoneWithSomethingHarmfulIsTheVerdict() throws IOException {
        assertThat(fields(GUARD, 1)).containsEntry("action", List.of("blocked"));
        assertThat(fields(GUARD, 3)).containsEntry("action", List.of("allowed"));
        assertThat(fields(GUARD, 2)).doesNotContainKey("status");
    }

    @Test
    void anAddressThatGoesWithItsMachineIsNoSource() throws IOException {
        assertThat(fields(GUARD, 0))
                .containsEntry("dest", List.of("LAP-044"))
                .containsEntry("dest_ip", List.of("10.3.3.44"))
                .doesNotContainKey("src");
    }

    @Test
    void theNameOfAnEventIsNobodysAccount() throws IOException {
        assertThat(fields(RIGHTS, 2)).containsEntry("user", List.of("zoe")).containsEntry("src_user", List.of("petra"));
        assertThat(fields(RIGHTS, 3)).containsEntry("user", List.of("zoe"));
    }

    @Test
    void whoLeavesDoesNotLogIn() throws IOException {
        String log =
                """
                2026-02-11 09:00:01 | gate | Login succeeded | user=ines ip=198.51.100.7
                2026-02-11 09:00:44 | gate | Login failed | user=omar ip=198.51.100.81
                2026-02-11 09:05:31 | gate | Logged out | user=ines ip=198.51.100.7
                2026-02-11 09:06:31 | gate | Session expired | user=zoe ip=198.51.100.9
                """;
        assertThat(tags(log, 0)).contains("authentication");
        assertThat(tags(log, 2)).doesNotContain("authentication");
        assertThat(tags(log, 3)).doesNotContain("authentication");
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where somebody came from, what would have been done, and which of two names or verbs says what an event is. */
class WaysAndVerdictsTest {

    private static final String PROXY =
            """
            {"time":"2026-03-02T08:00:01Z","method":"GET","path":"/oars","status":200,"x_forwarded_for":"198.51.100.12, 10.0.35.28","upstream_addr":"tcp://10.0.2.9:80","agent":"curl/8"}
            {"time":"2026-03-02T08:00:02Z","method":"PUT","path":"/oars/4","status":403,"x_forwarded_for":"198.51.100.13","upstream_addr":"tcp://10.0.2.9:80","agent":"curl/8"}
            {"time":"2026-03-02T08:00:03Z","method":"GET","path":"/hulls","status":200,"x_forwarded_for":"unknown, 198.51.100.14, 10.0.35.28","upstream_addr":"tcp://10.0.2.10:80","agent":"curl/8"}
            """;

    private static final String FLOWS =
            """
            {"time":"2026-03-02T08:00:01Z","src_ip":"192.0.2.17","src_port":40001,"dst_ip":"198.51.100.4","dst_port":445,"proto":"tcp","verdict":"blocked","bytes":120}
            {"time":"2026-03-02T08:00:02Z","src_ip":"192.0.2.18","src_port":40002,"dst_ip":"198.51.100.4","dst_port":443,"proto":"tcp","verdict":"allowed","bytes":1200}
            {"time":"2026-03-02T08:00:03Z","src_ip":"192.0.2.19","src_port":40003,"dst_ip":"198.51.100.5","dst_port":23,"proto":"tcp","verdict":"would_be_blocked","bytes":60}
            {"time":"2026-03-02T08:00:04Z","src_ip":"192.0.2.20","src_port":40004,"dst_ip":"198.51.100.5","dst_port":53,"proto":"udp","verdict":"potentially_blocked","bytes":80}
            """;

    private static final String DBGUARD =
            """
            CEF:0|Moat|DbGuard|4.2|2001|Failed login alert|6|rt=Mar 02 2026 08:31:02 src=192.0.2.14 dst=198.51.100.9 duser=omar cat=LOGIN_FAILED
            CEF:0|Moat|DbGuard|4.2|2001|Failed login alert|6|rt=Mar 02 2026 08:31:09 src=192.0.2.15 dst=198.51.100.9 duser=zoe cat=LOGIN_FAILED
            CEF:0|Moat|DbGuard|4.2|2007|SQL injection detected|8|rt=Mar 02 2026 08:33:09 src=192.0.2.16 dst=198.51.100.9 duser=max cat=ATTACK
            CEF:0|Moat|DbGuard|4.2|2010|Brute force login alert|8|rt=Mar 02 2026 08:34:09 src=192.0.2.16 dst=198.51.100.9 duser=max cat=ATTACK
            """;

    private static final String AV =
            """
            CEF:0|Moat|AvCenter|4.2|EV_FOUND|Malicious object detected|8|rt=1772438400000 dhost=OAR7 dst=192.0.2.7 cs1=Trojan.Knot.a cs1Label=VirusName filePath=C:\\\\x\\\\knot.exe duser=ines
            CEF:0|Moat|AvCenter|4.2|EV_DELETED|Object deleted|2|rt=1772438401000 dhost=OAR7 dst=192.0.2.7 cs1=Trojan.Knot.a cs1Label=VirusName filePath=C:\\\\x\\\\knot.exe duser=ines
            CEF:0|Moat|AvCenter|4.2|EV_AUDIT|Audit: policy modified|1|rt=1772438402000 dhost=CENTER dst=192.0.2.1 duser=omar
            CEF:0|Moat|AvCenter|4.2|EV_FOUND|Malicious object detected|8|rt=1772438403000 dhost=OAR8 dst=192.0.2.8 cs1=Worm.Rope.b cs1Label=VirusName filePath=C:\\\\x\\\\rope.exe duser=zoe
            """;

    private static final String CHAT =
            """
            2026-02-19 16:30:02.004 [info] chatd: Accepted password for ines@quay.example from 192.0.2.17
            2026-02-19 16:31:02.004 [info] chatd: Failed password for omar@quay.example from 192.0.2.18
            2026-02-19 16:33:02.004 [info] chatd: The account zoe@quay.example was registered from 192.0.2.19
            2026-02-19 16:34:02.004 [info] chatd: Phone 100 was registered from 192.0.2.20
            2026-02-19 16:35:02.004 [info] chatd: Listener started on port 5222
            """;

    private static final String SWITCH =
            """
            12/23/2026 14:07:14.74 <Info:AAA.pass> Login passed for user ines through ssh (192.0.2.17)
            12/23/2026 14:07:44.74 <Warn:AAA.fail> Login failed for user omar through telnet (198.51.100.77)
            12/23/2026 14:08:14.74 <Warn:AAA.fail> Authentication failed for Network Login 802.1x user zoe Mac 02:00:5E:00:53:01 port 2:31
            12/23/2026 14:09:14.74 <Info:vlan.state> Port 1:9 link down
            12/23/2026 14:10:14.74 <Info:time.set> Clock set over ntp (192.0.2.123) to 14:10
            """;

    private static final String DECK =
            """
            <174>Jul 15 15:21:19 2026 deck-1 10ROPE/6/ROPE_UP: Physical state of berth 4 changed to up.
            <173>Jul 15 15:24:02 2026 deck-1 10CFGM/5/CFG_CHANGED: -Index=6-CommandSource=2-Destination=4; Configuration changed.
            <174>Jul 15 16:02:40 2026 deck-1 10DOOR/6/DOOR_LOGIN: -IfName=berth1/0/4-MACAddr=0200-5e00-5301-VLAN=44-UserName=ines; User passed 802.1X authentication and came online.
            <174>Jul 15 16:03:15 2026 deck-1 10DOOR/6/DOOR_FAILURE: -IfName=berth1/0/9-MACAddr=0200-5e00-5302-VLAN=44-UserName=omar-ErrCode=11; User failed 802.1X authentication.
            <171>Jul 15 16:05:00 2026 deck-1 10ROPE/3/ROPE_DOWN: Physical state of berth 4 changed to down.
            """;

    private static final String VERBS =
            """
            {"at":"2026-03-02T08:00:01Z","eventName":"LOGIN-COMPLETED","result":"SUCCESSFUL","userId":"ines","ip":"192.0.2.17"}
            {"at":"2026-03-02T08:00:02Z","eventName":"LOGIN-COMPLETED","result":"FAILED","userId":"omar","ip":"192.0.2.18"}
            {"at":"2026-03-02T08:00:03Z","eventName":"CONFIG-CHANGE","operation":"CREATE","objectId":"berth=4","userId":"ines","ip":"192.0.2.17"}
            {"at":"2026-03-02T08:00:04Z","eventName":"CONFIG-CHANGE","operation":"DELETE","objectId":"berth=5","userId":"ines","ip":"192.0.2.17"}
            {"at":"2026-03-02T08:00:05Z","eventName":"CONFIG-CHANGE","operation":"UPDATE","objectId":"berth=6","userId":"zoe","ip":"192.0.2.19"}
            """;

    @Test
    void theFirstOfAChainOfAddressesIsTheClient() throws IOException {
        assertThat(fields(PROXY, 0))
                .containsEntry("src", List.of("198.51.100.12"))
                .containsEntry("dest", List.of("10.0.2.9"));
        assertThat(fields(PROXY, 1)).containsEntry("src", List.of("198.51.100.13"));
    }

    @Test
    void whatWouldHaveBeenBlockedWasAllowed() throws IOException {
        assertThat(fields(FLOWS, 0)).containsEntry("action", List.of("blocked"));
        assertThat(fields(FLOWS, 2)).containsEntry("action", List.of("allowed"));
        assertThat(fields(FLOWS, 3)).containsEntry("action", List.of("allowed"));
    }

    @Test
    void anAlertToAFailedLoginIsNoAttack() throws IOException {
        assertThat(tags(DBGUARD, 0)).doesNotContain("attack");
        assertThat(tags(DBGUARD, 2)).contains("attack");
        assertThat(tags(DBGUARD, 3)).contains("attack");
    }

    @Test
    void whatIsDeletedBesideTheNameOfAVirusIsNoChange() throws IOException {
        assertThat(tags(AV, 1)).contains("malware").doesNotContain("change");
        assertThat(tags(AV, 2)).contains("change").doesNotContain("malware");
    }

    @Test
    void anAccountIsRegisteredAndAPhoneOnlySaysWhereItIs() throws IOException {
        assertThat(tags(CHAT, 2)).contains("change", "account");
        assertThat(fields(CHAT, 2))
                .containsEntry("user", List.of("zoe@quay.example"))
                .containsEntry("action", List.of("created"));
        assertThat(tags(CHAT, 3)).doesNotContain("change");
    }

    @Test
    void theAddressBehindTheWayIsWhereSomebodyCameFrom() throws IOException {
        assertThat(fields(SWITCH, 0)).containsEntry("src", List.of("192.0.2.17"));
        assertThat(fields(SWITCH, 1))
                .containsEntry("src", List.of("198.51.100.77"))
                .containsEntry("user", List.of("omar"));
        assertThat(fields(SWITCH, 2)).containsEntry("user", List.of("zoe"));
        assertThat(fields(SWITCH, 4)).doesNotContainKey("src");
    }

    @Test
    void pairsThatHyphensBeginAreReadWithTheHyphensOfTheirValues() throws IOException {
        assertThat(tags(DECK, 2)).contains("authentication");
        assertThat(fields(DECK, 2))
                .containsEntry("user", List.of("ines"))
                .containsEntry("MACAddr", List.of("0200-5e00-5301"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(DECK, 3)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
        assertThat(tags(DECK, 1)).contains("change");
        assertThat(fields(DECK, 1)).containsEntry("object", List.of("Configuration"));
    }

    @Test
    void theVerbBesideANameThatOnlySaysChangeIsWhatWasDone() throws IOException {
        assertThat(fields(VERBS, 2)).containsEntry("action", List.of("created"));
        assertThat(fields(VERBS, 3)).containsEntry("action", List.of("deleted"));
        assertThat(fields(VERBS, 4)).containsEntry("action", List.of("modified"));
        assertThat(fields(VERBS, 1)).containsEntry("action", List.of("failure"));
    }
}

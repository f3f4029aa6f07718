package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who called, what was asked for and what a trail records: each told by more than the name of one field. */
class CallersAndTrailsTest {

    private static final String API =
            """
            {"at":"2026-03-02T08:00:01Z","verb":"create","user":{"username":"ines"},"sourceIPs":["192.0.2.7"],"requestURI":"/api/boats/gull","userAgent":"rig/1.2","objectRef":{"resource":"boats","name":"gull"},"responseStatus":{"code":201}}
            {"at":"2026-03-02T08:00:04Z","verb":"delete","user":{"username":"omar"},"sourceIPs":["192.0.2.8"],"requestURI":"/api/boats/tern","userAgent":"rig/1.2","objectRef":{"resource":"boats","name":"tern"},"responseStatus":{"code":200}}
            {"at":"2026-03-02T08:00:09Z","verb":"update","user":{"username":"ines"},"sourceIPs":["192.0.2.7"],"requestURI":"/api/boats/tern","userAgent":"rig/1.2","objectRef":{"resource":"boats","name":"tern"},"responseStatus":{"code":200}}
            """;

    private static final String HANDLERS =
            """
            {"at":"2026-03-02T08:00:01Z","method":"POST","path":"/sign_in","controller":"Sessions","action":"create","status":302,"remote_ip":"192.0.2.7","username":"ines"}
            {"at":"2026-03-02T08:00:04Z","method":"GET","path":"/boats/7","controller":"Boats","action":"show","status":200,"remote_ip":"192.0.2.8","username":"omar"}
            {"at":"2026-03-02T08:00:09Z","method":"DELETE","path":"/boats/7","controller":"Boats","action":"destroy","status":204,"remote_ip":"192.0.2.8","username":"omar"}
            """;

    private static final String CALLERS =
            """
            Mar  2 08:00:01 loft-gw knotd[77]: User=ines tty=(unknown) host=192.0.2.7 attempts=1 login successful
            Mar  2 08:00:05 loft-gw knotd[77]: User=omar tty=(unknown) host=192.0.2.8 attempts=1 login failed
            Mar  2 08:00:09 loft-gw knotd[77]: User=petra tty=(unknown) host=192.0.2.9 attempts=2 login failed
            """;

    private static final String NAMED =
            """
            {"at":"2026-03-02T08:00:01Z","event":"user.login","user":"ines","success":true,"addr":"192.0.2.7","mfa_device":{"mfa_device_name":"greenkey"}}
            {"at":"2026-03-02T08:00:04Z","event":"user.create","user":"ines","name":"petra"}
            {"at":"2026-03-02T08:00:09Z","event":"user.delete","user":"ines","name":"jan"}
            {"at":"2026-03-02T08:00:12Z","event":"lock.created","user":"ines","name":"lock-7"}
            """;

    private static final String DESKS =
            """
            <14>1 2026-03-02T08:00:01Z loft-gw knot - - - id=7 UserName="ines" HostName="desk7" Text="User ines has logged on from desk7."
            <14>1 2026-03-02T08:00:05Z loft-gw knot - - - id=8 UserName="omar" HostName="desk9" Text="User omar failed to log on from desk9."
            <14>1 2026-03-02T08:00:09Z loft-gw knot - - - id=7 UserName="petra" HostName="desk4" Text="User petra has logged on from desk4."
            """;

    private static final String CONTENTS =
            """
            {"at":"2026-03-02T08:00:01Z","methodName":"accounts.create","auth":{"principalEmail":"ines@rope.example"},"callerIp":"192.0.2.7","response":{"email":"deck@rope.example"},"request":{"sourceRanges":["198.51.100.0/24"]}}
            {"at":"2026-03-02T08:00:05Z","methodName":"boats.list","auth":{},"callerIp":"192.0.2.8","response":{"email":"mast@rope.example"}}
            """;

    private static final String OPERATORS =
            """
            Time;Event Type;Operator;Workstation
            02.03.2026 08:00:01;Operator Login;ines;desk7
            02.03.2026 08:00:05;Operator Logout;ines;desk7
            02.03.2026 08:00:09;Operator Login;omar;desk9
            """;

    private static final String PASSED_ON =
            """
            {"at":"2026-03-02T08:00:01Z","ClientHost":"192.0.2.7","RequestMethod":"GET","RequestPath":"/boats","ServiceURL":"http://10.1.0.2:8111","DownstreamStatus":200}
            {"at":"2026-03-02T08:00:05Z","ClientHost":"192.0.2.8","RequestMethod":"POST","RequestPath":"/login","ServiceURL":"http://10.1.0.2:8111","DownstreamStatus":302}
            """;

    private static final String WORMS =
            """
            date=2026-03-02 time=08:00:01 device_name="loft-gw" log_type="IDP" signature_id=71 signature_msg="SERVER worm probe" classification="Attempted" src_ip=192.0.2.7 dst_ip=192.0.2.1 src_port=4001 dst_port=80 log_component="Anomaly"
            date=2026-03-02 time=08:00:05 device_name="loft-gw" log_type="IDP" signature_id=72 signature_msg="SERVER odd header" classification="Attempted" src_ip=192.0.2.8 dst_ip=192.0.2.1 src_port=4002 dst_port=80 log_component="Anomaly"
            date=2026-03-02 time=08:00:09 device_name="loft-gw" log_type="Firewall" src_ip=192.0.2.9 dst_ip=192.0.2.1 src_port=4003 dst_port=80 log_component="Rule"
            date=2026-03-02 time=08:00:12 device_name="loft-gw" log_type="Anti-Virus" virus="Knot.A" src_ip=192.0.2.9 dst_ip=192.0.2.1 src_port=4003 dst_port=80 log_component="Scan"
            """;

    private static final String PLUGINS =
            """
            Mar  2 08:00:01 loft-gw knotd[77]: 192.0.2.7:50122 PLUGIN_CALL: POST /usr/lib/knot/pam.so/VERIFY status=0
            Mar  2 08:00:05 loft-gw knotd[77]: 192.0.2.8:50123 PLUGIN_CALL: POST /usr/lib/knot/pam.so/VERIFY status=1
            Mar  2 08:00:09 loft-gw knotd[77]: 192.0.2.8:50123 peer closed
            """;

    private static final String LISTENERS =
            """
            Mar  2 08:00:01 loft-gw knotd[77]: conn=1 fd=12 ACCEPT from IP=192.0.2.7:50122 (IP=0.0.0.0:389)
            Mar  2 08:00:05 loft-gw knotd[77]: conn=2 fd=13 ACCEPT from IP=192.0.2.8:50999 (IP=0.0.0.0:389)
            Mar  2 08:00:09 loft-gw knotd[77]: conn=2 fd=13 closed
            """;

    private static final String FILES =
            """
            Mar  2 08:00:01 loft-gw knotfs[7]: ROPE\\ines|192.0.2.7|desk7|sails|open|ok|r|plans/q1.txt
            Mar  2 08:00:05 loft-gw knotfs[7]: ROPE\\ines|192.0.2.7|desk7|sails|mkdir|ok|new
            Mar  2 08:00:09 loft-gw knotfs[8]: ROPE\\omar|192.0.2.8|desk9|sails|unlink|fail (not permitted)|plans/q1.txt
            Mar  2 08:00:12 loft-gw knotfs[8]: ROPE\\omar|192.0.2.8|desk9|sails|rmdir|ok|old
            """;

    private static final String SESSIONS =
            """
            Mar  2 08:00:01 loft-gw knotftp[71]: loft-gw (192.0.2.7[192.0.2.7]): FTP session opened.
            Mar  2 08:00:05 loft-gw knotftp[71]: loft-gw (192.0.2.7[192.0.2.7]): USER ines: Login successful.
            Mar  2 08:00:09 loft-gw knotftp[72]: loft-gw (192.0.2.8[192.0.2.8]): FTP session opened.
            Mar  2 08:00:12 loft-gw knotftp[72]: loft-gw (192.0.2.8[192.0.2.8]): USER omar (Login failed): Incorrect password
            """;

    private static final String FLAGS =
            """
            date=2026-03-02 time=08:00:01 event=tcp_flag_set action=strip_flag srcip=192.0.2.7 destip=198.51.100.4 srcport=50122 destport=443 message="The URG flag is set. Stripping"
            date=2026-03-02 time=08:00:05 event=conn_open action=allow srcip=192.0.2.8 destip=198.51.100.4 srcport=50123 destport=443 message="Connection opened"
            date=2026-03-02 time=08:00:09 event=tcp_flag_set action=strip_flag srcip=192.0.2.9 destip=198.51.100.5 srcport=50124 destport=22 message="The URG flag is set. Stripping"
            """;

    /** Records of many lines, one of which is a header of the request and one a notice of the writer. */
    private static String guarded() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i < 6; i++) {
            log.append("--1a2b3c4" + i + "-A--\n")
                    .append("[02/Mar/2026:08:00:0" + i + ".110201 +0000] 192.0.2." + i + " 5012" + i
                            + " 198.51.100.4 443\n")
                    .append("--1a2b3c4" + i + "-B--\n")
                    .append("GET /deck" + i + " HTTP/1.1\n")
                    .append("Host: www.rope.example\n")
                    .append("Accept: */*\n")
                    .append("--1a2b3c4" + i + "-F--\n")
                    .append("HTTP/1.1 403 Forbidden\n")
                    .append("--1a2b3c4" + i + "-H--\n")
                    .append("Message: Access denied with code 403 (phase 2).\n")
                    .append("Producer: Knotguard for Rope (http://www.knotguard.example/); Rules/3.\n")
                    .append("--1a2b3c4" + i + "-Z--\n");
        }
        return log.toString();
    }

    private static final String OLD_AND_NEW =
            """
            {"at":"2026-03-02T08:00:01Z","author_name":"Ines","ip_address":"192.0.2.7","entity_type":"Boat","change":"visibility","from":"Private","to":"Public"}
            {"at":"2026-03-02T08:00:05Z","author_name":"Omar","ip_address":"192.0.2.8","entity_type":"User","change":"email","from":"jan@rope.example","to":"jan@loft.example"}
            """;

    private static final String STOPS =
            """
            2026-03-02 08:00:01 knotmail: Invalid password for user ines@rope.example. Attempt from 192.0.2.7.
            2026-03-02 08:00:05 knotmail: Invalid password for user omar@rope.example. Attempt from 192.0.2.8.
            2026-03-02 08:00:09 knotmail: Queue is empty
            """;

    private static final String QUOTED =
            """
            2026-03-02 08:00:01 INFO  Knot.Audit - Result of test SPLICE, sample S25 changed from '99.3' to '98.9' by ines, reason: 'Copy error'
            2026-03-02 08:00:05 WARN  Knot.Login - Logon failed for user 'omar' from DECK-PC14: wrong password (attempt 2 of 5)
            2026-03-02 08:00:09 INFO  Knot.Login - User 'petra' logged on from DECK-PC11 (role Rigger)
            2026-03-02 08:00:12 ERROR Knot.Admin - Update of user 'jan' by petra failed with error 7
            2026-03-02 08:00:15 INFO  Knot.Admin - Update of user 'jan' by petra, error in spelling removed
            """;

    private static final String MACHINES =
            """
            {"at":"2026-03-02T08:00:01Z","command":"query","user":"rope[rope] @ deck7.rope.example [192.0.2.7]","host":"deck7.rope.example","ip":"192.0.2.7"}
            {"at":"2026-03-02T08:00:05Z","command":"query","user":"sail[sail] @ deck8.rope.example [192.0.2.8]","host":"deck8.rope.example","ip":"192.0.2.8"}
            {"at":"2026-03-02T08:00:09Z","command":"connect","user":"sail","host":"deck8.rope.example","ip":"192.0.2.8"}
            {"at":"2026-03-02T08:00:12Z","command":"connect","user":"mast","host":"deck9.rope.example","ip":"192.0.2.9"}
            {"at":"2026-03-02T08:00:15Z","command":"connect","user":"rope","host":"deck7.rope.example","ip":"192.0.2.7"}
            """;

    private static final String TICKETS =
            """
            Mar  2 08:00:01 kdc1 krb5kdc[71](info): AS_REQ (2 etypes {aes256-cts-hmac-sha1-96(18), aes128-cts-hmac-sha1-96(17)}) 192.0.2.7: NEEDED_PREAUTH: ines@ROPE.EXAMPLE for krbtgt/ROPE.EXAMPLE@ROPE.EXAMPLE, Additional pre-authentication required
            Mar  2 08:00:02 kdc1 krb5kdc[71](info): AS_REQ (2 etypes {aes256-cts-hmac-sha1-96(18), aes128-cts-hmac-sha1-96(17)}) 192.0.2.7: ISSUE: authtime 1772438402, etypes {rep=18 tkt=18 ses=18}, ines@ROPE.EXAMPLE for krbtgt/ROPE.EXAMPLE@ROPE.EXAMPLE
            Mar  2 08:00:05 kdc1 krb5kdc[71](info): AS_REQ (2 etypes {aes256-cts-hmac-sha1-96(18), aes128-cts-hmac-sha1-96(17)}) 192.0.2.8: LOCKED_OUT: omar@ROPE.EXAMPLE for krbtgt/ROPE.EXAMPLE@ROPE.EXAMPLE, Client's credentials have been revoked
            """;

    private static final String PORTS =
            """
            2026-03-02 08:00:01 us=341233 TCP/UDP: Preserving recently used remote address: [AF_INET]192.0.2.7:50122
            2026-03-02 08:00:05 us=350001 TCP/UDP: Preserving recently used remote address: [AF_INET]192.0.2.8:50123
            2026-03-02 08:00:09 us=350777 TLS: soft reset
            """;

    @Test
    void whatSystemsCallTheirOperationsOnFilesIsAChange() throws IOException {
        assertThat(tags(FILES, 1)).contains("change");
        assertThat(fields(FILES, 2)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void aSessionOfNobodyIsNoLogin() throws IOException {
        assertThat(tags(SESSIONS, 0)).doesNotContain("authentication");
        assertThat(tags(SESSIONS, 1)).contains("authentication");
        assertThat(fields(SESSIONS, 3)).containsEntry("action", List.of("failure"));
    }

    @Test
    void aConnectionOfNobodyChangesNothing() throws IOException {
        assertThat(tags(FLAGS, 0)).contains("communicate").doesNotContain("change");
    }

    @Test
    void theHeaderOfARequestIsNoVerdictAndTheNoticeOfTheWriterNoAddress() throws IOException {
        assertThat(fields(guarded(), 1))
                .doesNotContainEntry("action", List.of("allowed"))
                .doesNotContainEntry("url", List.of("http://www.knotguard.example/"));
    }

    @Test
    void theOldAndTheNewValueOfAChangeSendNoMail() throws IOException {
        assertThat(tags(OLD_AND_NEW, 0)).doesNotContain("email");
        assertThat(fields(OLD_AND_NEW, 1)).doesNotContainEntry("src_user", List.of("jan@rope.example"));
    }

    @Test
    void theFullStopOfASentenceIsNoPartOfAName() throws IOException {
        assertThat(fields(STOPS, 0)).containsEntry("user", List.of("ines@rope.example"));
    }

    @Test
    void whatSomebodySaysInQuotesIsNoOutcome() throws IOException {
        assertThat(fields(QUOTED, 0))
                .doesNotContainEntry("status", List.of("failure"))
                .doesNotContainEntry("result", List.of("error"));
    }

    @Test
    void theNameBeforeTheAddressOfTheSourceIsItsName() throws IOException {
        assertThat(fields(MACHINES, 0))
                .containsEntry("user", List.of("rope"))
                .containsEntry("src_host", List.of("deck7.rope.example"))
                .doesNotContainEntry("dest", List.of("deck7.rope.example"));
    }

    @Test
    void aRequestForATicketEndsAsItsCodeSays() throws IOException {
        assertThat(fields(TICKETS, 0)).containsEntry("user", List.of("ines")).doesNotContainKey("action");
        assertThat(fields(TICKETS, 1)).containsEntry("action", List.of("success"));
        assertThat(fields(TICKETS, 2))
                .containsEntry("action", List.of("failure"))
                .containsEntry("src", List.of("192.0.2.8"));
        assertThat(tags(TICKETS, 2)).contains("authentication").doesNotContain("change");
    }

    @Test
    void aPortWithoutItsAddressIsOfNobody() throws IOException {
        assertThat(fields(PORTS, 0)).doesNotContainKey("src_port");
    }

    @Test
    void theTrailOfAnApiIsNoLogOfRequests() throws IOException {
        assertThat(tags(API, 0)).contains("change").doesNotContain("web");
    }

    @Test
    void whatTheHandlerOfARequestIsCalledChangesNothing() throws IOException {
        assertThat(tags(HANDLERS, 0)).contains("web").doesNotContain("change");
    }

    @Test
    void theHostOfALoginIsWhoCame() throws IOException {
        assertThat(fields(CALLERS, 1))
                .containsEntry("src", List.of("192.0.2.8"))
                .doesNotContainEntry("dest_ip", List.of("192.0.2.8"));
    }

    @Test
    void theNameInAChangeOfAUserIsTheUser() throws IOException {
        assertThat(fields(NAMED, 1)).containsEntry("user", List.of("petra")).containsEntry("src_user", List.of("ines"));
        assertThat(fields(NAMED, 3)).doesNotContainEntry("user", List.of("lock-7"));
    }

    @Test
    void whatProvesWhoSomebodyIsIsNoMachine() throws IOException {
        assertThat(fields(NAMED, 0)).doesNotContainKey("dest");
    }

    @Test
    void aSentenceTellsWhichEndAMachineIs() throws IOException {
        assertThat(fields(DESKS, 0))
                .containsEntry("src", List.of("desk7"))
                .doesNotContainEntry("dest", List.of("desk7"));
    }

    @Test
    void whatACallCreatesDidNotCallAndRangesAreNoSource() throws IOException {
        assertThat(fields(CONTENTS, 0)).containsEntry("src", List.of("192.0.2.7"));
        assertThat(fields(CONTENTS, 1)).doesNotContainKey("user");
    }

    @Test
    void whoOperatesIsTheUserWhereNobodyElseIsNamed() throws IOException {
        assertThat(fields(OPERATORS, 0)).containsEntry("user", List.of("ines"));
    }

    @Test
    void whatWasAskedForComesBeforeWhereItWasPassedOn() throws IOException {
        assertThat(fields(PASSED_ON, 0).get("url").get(0)).endsWith("/boats");
    }

    @Test
    void aWordInTheNameOfAnIntrusionIsNoMalware() throws IOException {
        assertThat(tags(WORMS, 0)).contains("ids").doesNotContain("malware");
    }

    @Test
    void theFileOfAPluginIsNotRequested() throws IOException {
        assertThat(tags(PLUGINS, 0)).doesNotContain("web");
    }

    @Test
    void nothingComesFromTheAddressAtWhichAServerListens() throws IOException {
        assertThat(fields(LISTENERS, 0))
                .containsEntry("src", List.of("192.0.2.7"))
                .containsEntry("src_port", List.of("50122"));
    }
}

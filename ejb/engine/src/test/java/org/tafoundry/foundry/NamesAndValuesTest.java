package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands beside the pairs and columns of a log is read, and a word means what its neighbours make of it. */
class NamesAndValuesTest {

    private static final String NAMED =
            """
            <132>Mar  2 08:00:01 mast-1 Core: @@202,roomJoin,"roomMac"="58:b6:33:5b:b3:1d","roomName"="loft","user"="ines"
            <132>Mar  2 08:00:09 mast-1 Core: @@202,roomJoin,"roomMac"="58:b6:33:5b:b3:2e","roomName"="mill","user"="omar"
            <132>Mar  2 08:01:30 mast-1 Core: @@204,roomLeft,"roomMac"="58:b6:33:5b:b3:1d","roomName"="loft","user"="ines"
            <132>Mar  2 08:02:02 mast-1 Core: @@9,keeperLoginFailed,"roomMac"="58:b6:33:5b:b3:1d","roomName"="loft","user"="petra"
            """;

    private static final String LABELLED =
            """
            Mar  2 08:00:01 192.0.2.20 ropelog: AUDIT, 2026/03/02-08:00:01, [ROPE-3020], INFO, KEEPING, loft/12, , Event: login, Status: success, Info: by hand, IP Addr: 192.0.2.183
            Mar  2 08:00:09 192.0.2.20 ropelog: AUDIT, 2026/03/02-08:00:09, [ROPE-3020], INFO, KEEPING, loft/12, , Event: login, Status: failed, Info: by hand, IP Addr: 192.0.2.184
            Mar  2 08:01:30 192.0.2.20 ropelog: AUDIT, 2026/03/02-08:01:30, [ROPE-3022], INFO, KEEPING, loft/12, , Event: logout, Status: success, Info: by line, IP Addr: 192.0.2.183
            Mar  2 08:02:11 192.0.2.20 ropelog: AUDIT, 2026/03/02-08:02:11, [ROPE-3006], INFO, KEEPING, loft/12, , Event: ropesave, Status: success, Info: all ropes saved
            Mar  2 08:03:40 192.0.2.20 ropelog: AUDIT, 2026/03/02-08:03:40, [ROPE-3006], INFO, KEEPING, loft/12, , Event: knotsave, Status: success, Info: all knots saved
            """;

    private static final String TABBED =
            """
            #Version: 1.0
            #Fields: date time rope-house sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status
            2026-03-02\t08:14:16\tMILL-2\t39892\t192.0.2.7\tPOST\trope.example.com\t/api/x\t200
            2026-03-02\t08:14:18\tLOFT-1\t3760\t192.0.2.9\tGET\trope.example.com\t/img/a.png\t304
            2026-03-02\t08:14:20\tMILL-2\t69832\t192.0.2.7\tGET\tknot.example.com\t/b\t403
            """;

    private static final String EMPTY =
            """
            02-Mar-2026 08:00:01 ropehouse: job 11 ended
              Rope name(s):
              Errors:                 1
              Ending:                 Rope Error
            02-Mar-2026 09:00:01 ropehouse: job 12 ended
              Rope name(s):           A11|A12
              Errors:                 0
              Ending:                 Rope OK
            """;

    private static final String LOGINS =
            """
            {"time":"2026-03-02T08:00:01Z","event":"login","status":"LOGIN_NO_ERROR","login_user":"ines","customer":"Mill Ltd","src_ip":"192.0.2.7"}
            {"time":"2026-03-02T08:00:09Z","event":"login","status":"LOGIN_ERROR_BAD_PASSWORD","login_user":"omar","customer":"Mill Ltd","src_ip":"192.0.2.8"}
            {"time":"2026-03-02T08:01:30Z","event":"login","status":"LOGIN_NO_ERROR","login_user":"petra","customer":"Mill Ltd","src_ip":"192.0.2.9"}
            """;

    private static final String RULES =
            """
            {"event_timestamp":"2026-03-02T08:00:01Z","event_type":"Keeping","action":"Block","account_id":"4121","user_name":"ines","sourceIPv4Address":"192.0.2.7","destinationIPv4Address":"203.0.113.8","transport_protocol":1,"ropeHash":"79cb967bde35e3b2d3b346844c16c4bf","incidentHash":"79cb967bde35e3b2d3b346844c16c4b0"}
            {"event_timestamp":"2026-03-02T08:00:09Z","event_type":"Keeping","action":"Allow","account_id":"4121","user_name":"omar","sourceIPv4Address":"192.0.2.8","destinationIPv4Address":"203.0.113.8","transport_protocol":1,"ropeHash":"79cb967bde35e3b2d3b346844c16c4ba","incidentHash":"79cb967bde35e3b2d3b346844c16c4b1"}
            {"event_timestamp":"2026-03-02T08:01:30Z","event_type":"Keeping","action":"Block","account_id":"4121","user_name":"petra","sourceIPv4Address":"192.0.2.9","destinationIPv4Address":"203.0.113.9","transport_protocol":1,"ropeHash":"79cb967bde35e3b2d3b346844c16c4bc","incidentHash":"79cb967bde35e3b2d3b346844c16c4b2"}
            """;

    private static final String MAILS =
            """
            {"date":"2026-03-02T08:00:01Z","from":"ines@mill.example","to":"omar@loft.example","subject":"Rope","action":"MOVE"}
            {"date":"2026-03-02T08:00:09Z","from":"petra@mill.example","to":"ines@loft.example","subject":"Knot","action":"NOTHING"}
            {"date":"2026-03-02T08:01:30Z","from":"omar@mill.example","to":"petra@loft.example","subject":"Sail","action":"DELETE"}
            """;

    private static final String PRECISE =
            """
            <134>Feb 20 08:15:17 press-1 printer: Print done; time="2026-Feb-20 08:15 AM" user="ines" pages=3
            <134>Feb 20 08:15:57 press-2 printer: Print done; time="2026-Feb-20 08:15 AM" user="omar" pages=1
            <134>Feb 20 08:17:02 press-1 printer: Paper out; time="2026-Feb-20 08:17 AM" user="ines" pages=0
            """;

    private static final String PROXY =
            """
            <14>Mar  2 08:00:01 gate1 ropelog: Info: 1772438401.214 183 192.0.2.14 MISS/200 18422 GET http://rope.example.org/ "MILL\\ines@MILL" DIRECT/rope.example.org text/html CASE_12 <"R1",5.2,1,"-",0,0,0,1,"-",-,-> -
            <14>Mar  2 08:00:03 gate1 ropelog: Info: 1772438403.020 12 192.0.2.77 DENIED/403 0 GET http://knot.example.net/ "MILL\\omar@MILL" NONE/- - CASE_12 <"R2",ns,-,"-",-,-,-,-,"-",-,-> -
            <14>Mar  2 08:00:09 gate1 ropelog: Info: 1772438409.871 2401 192.0.2.15 MISS/200 39 CONNECT tunnel://mail.example.com:443/ - DIRECT/mail.example.com - CASE_7 <"R3",ns,-,"-",-,-,-,-,"-",-,-> -
            """;

    private static final String BOXES =
            """
            {"time":"2026-03-02T08:00:01Z","Operation":"Keep","UserId":"ines","RecordType":2,"DeleteMessage":"True","owner":"LDAP://mill/CN=Ines","net":"192.0.2.0/24"}
            {"time":"2026-03-02T08:00:09Z","Operation":"Keep","UserId":"omar","RecordType":2,"DeleteMessage":"False","owner":"LDAP://mill/CN=Omar","net":"192.0.2.0/24"}
            {"time":"2026-03-02T08:01:30Z","Operation":"Drop","UserId":"petra","RecordType":3,"DeleteMessage":"True","owner":"LDAP://mill/CN=Petra","net":"198.51.100.0/24"}
            """;

    private static final String LEASES =
            """
            Mar  2 08:00:01 dh1 leaser[811]: lease for 192.0.2.14 is doubled on 198.51.100.0/24
            Mar  2 08:00:09 dh1 leaser[811]: lease for 192.0.2.15 is doubled on 198.51.100.0/24
            Mar  2 08:01:30 dh1 leaser[811]: lease for 192.0.2.77 is doubled on 203.0.113.0/25
            """;

    @Test
    void aNetworkHasNoPort() throws IOException {
        assertThat(fields(LEASES, 0)).doesNotContainKeys("dest_port", "src_port");
    }

    @Test
    void aKindOfRecordIsNoDnsAndAFlagNoText() throws IOException {
        assertThat(fields(BOXES, 0)).doesNotContainKeys("record_type", "body").containsEntry("user", List.of("ines"));
    }

    @Test
    void theNameBeforeThePairsIsRead() throws IOException {
        assertThat(fields(NAMED, 0))
                .containsEntry("event_name", List.of("roomJoin"))
                .containsEntry("event_id", List.of("202"));
        assertThat(tags(NAMED, 3)).contains("authentication");
    }

    @Test
    void aColumnLosesItsLabel() throws IOException {
        Map<String, List<String>> event = fields(LABELLED, 1);
        assertThat(event).containsEntry("event", List.of("login")).containsEntry("ip_addr", List.of("192.0.2.184"));
        assertThat(event.get("status")).containsExactly("failed");
    }

    @Test
    void tabsBelowAHeaderOfBlanksAreSeen() throws IOException {
        assertThat(fields(TABBED, 0))
                .containsEntry("http_method", List.of("POST"))
                .containsEntry("src", List.of("192.0.2.7"))
                .containsEntry("status", List.of("200"));
    }

    @Test
    void anEmptyValueDoesNotTakeTheNextLine() throws IOException {
        assertThat(fields(EMPTY, 0))
                .containsEntry("Errors", List.of("1"))
                .containsEntry("Ending", List.of("Rope Error"));
        assertThat(fields(EMPTY, 0).keySet()).noneMatch(f -> f.startsWith("Rope_name"));
    }

    @Test
    void noErrorIsNoFailureAndACustomerNobody() throws IOException {
        assertThat(fields(LOGINS, 0))
                .containsEntry("action", List.of("success"))
                .containsEntry("user", List.of("ines"));
        assertThat(fields(LOGINS, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void theDeedIsTheActionAndNumbersAreNoProtocolsOfTheirOwn() throws IOException {
        assertThat(fields(RULES, 0))
                .containsEntry("vendor_action", List.of("Block"))
                .containsEntry("action", List.of("blocked"))
                .containsEntry("src", List.of("192.0.2.7"))
                .containsEntry("dest", List.of("203.0.113.8"))
                .doesNotContainKey("transport");
        assertThat(fields(RULES, 0).get("file_hash")).isNotEqualTo(List.of("79cb967bde35e3b2d3b346844c16c4b0"));
        assertThat(fields(RULES, 0).get("user_id")).isNull();
    }

    @Test
    void whatIsDoneWithMailIsNoMethodOfARequest() throws IOException {
        assertThat(fields(MAILS, 2)).doesNotContainKey("http_method");
        assertThat(tags(MAILS, 2)).contains("email").doesNotContain("web");
    }

    @Test
    void aTimeWithSecondsIsBetterThanOneWithout() throws IOException {
        assertThat(events(PRECISE).get(1).event().time().instant()).isEqualTo(Instant.parse("2026-02-20T08:15:57Z"));
    }

    @Test
    void aListAtTheEndOfALineMakesNoColumnsOfIt() throws IOException {
        assertThat(fields(PROXY, 0).values())
                .noneMatch(v -> v.get(0).startsWith("Info:") && v.get(0).endsWith("R1\""));
    }
}

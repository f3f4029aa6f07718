package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events of one log may be written in several forms, each of which is read, and no value of the sample is a name of a field. */
class StatedFormsTest {

    @Test
    void pairsBetweenBarsAreReadBesideOthers() throws IOException {
        String log =
                """
                2026-08-21 02:30:10,114 INFO {TRAIL} - Actor : ada@mill.example | Deed : create | Thing : 3 | Data : { Trip3 } | Outcome : Success
                2026-08-21 02:31:22,087 INFO {TRAIL} - Actor : lou@mill.example | Deed : Login | Thing : Front Door | Data : { "Kind" : "saml" } | Outcome : Success
                2026-08-21 02:31:58,102 INFO {TRAIL} - Actor : jim | Deed : Login | Thing : Front Door | Data : { "Kind" : "saml" } | Outcome : Failed
                2026-08-21 02:33:34,698 INFO {TRAIL} - Actor : bot@mill.example | Deed : Password reset | Thing : lou99 | Data : { "Kind" : "mail" } | Outcome : Success
                2026-08-21 02:35:01,500 WARN {TRAIL} - Actor=ada@mill.example Deed=Delete-User Thing=lou4 Data={"Kind":"form"} Result=Success
                2026-08-21 02:36:12,901 INFO {TRAIL} - Actor=ada@mill.example Deed=Add-User Thing=newbie Data={"Kind":"form"} Result=Success
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(2))
                .containsEntry("Actor", List.of("jim"))
                .containsEntry("Deed", List.of("Login"))
                .containsEntry("Thing", List.of("Front Door"))
                .containsEntry("Outcome", List.of("Failed"));
        assertThat(fields.get(3)).containsEntry("Deed", List.of("Password reset"));
        assertThat(fields.get(4)).containsEntry("Deed", List.of("Delete-User"));
    }

    @Test
    void theWritingHostAndWhoseAddressItIsNameNoField() throws IOException {
        String log =
                """
                2026-05-28 12:28:39,101 bantam dockd[404701] bantam (192.0.2.98[192.0.2.98]): FTP session opened.
                2026-05-28 12:28:49,966 bantam dockd[404789] bantam (pier[192.0.2.17]): USER seb (Login failed): Incorrect password
                2026-05-28 12:29:02,412 bantam dockd[404801] bantam (192.0.2.98[192.0.2.98]): USER bozo: Login successful.
                2026-05-28 12:33:40,008 bantam dockd[404850] bantam (203.0.113.51[203.0.113.51]): USER root (Login failed): Invalid shell: '/sbin/nologin'
                2026-05-28 12:33:41,118 bantam dockd[404850] bantam (203.0.113.51[203.0.113.51]): FTP session closed.
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("src", List.of("192.0.2.17"))
                .containsEntry("src_host", List.of("pier"))
                .containsEntry("user", List.of("seb"))
                .containsEntry("action", List.of("failure"));
        assertThat(fields)
                .allSatisfy(f -> assertThat(f.keySet()).noneMatch(k -> k.contains("bantam") || k.contains("pier")));
    }

    @Test
    void aSentenceInTheLastBracketIsTheMessageAndEmptyBracketsAreColumns() throws IOException {
        String log =
                """
                2026-11-20T08:00:01.120Z hub1 watchd 4211 - - Event [4411021] [1-1] [2026-11-20T08:00:01.118Z] [hub.event.UserLoginSessionEvent] [info] [CORP\\anna] [] [4411021] [User CORP\\anna@192.0.2.9 logged in as panel/8.0]
                2026-11-20T08:00:40.001Z hub1 watchd 4211 - - Event [4411022] [1-1] [2026-11-20T08:00:39.998Z] [hub.event.BadNameSessionEvent] [error] [] [] [4411022] [Cannot login root@198.51.100.7]
                2026-11-20T08:02:01.120Z hub1 watchd 4211 - - Event [4411023] [1-1] [2026-11-20T08:02:01.118Z] [hub.event.PumpPoweredOffEvent] [info] [CORP\\anna] [DC1] [4411023] [pump-7 on esx03.corp.example in DC1 is powered off]
                2026-11-20T08:04:01.120Z hub1 watchd 4211 - - Event [4411025] [1-1] [2026-11-20T08:04:01.118Z] [hub.event.PumpReconfiguredEvent] [info] [CORP\\bob] [DC1] [4411025] [Reconfigured pump-2 on esx04.corp.example in DC1]
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0))
                .containsEntry("event_name", List.of("hub.event.UserLoginSessionEvent"))
                .containsEntry("user", List.of("anna"))
                .containsEntry("log_level", List.of("info"));
        assertThat(fields.get(1))
                .containsEntry("event_name", List.of("hub.event.BadNameSessionEvent"))
                .containsEntry("message", List.of("[Cannot login root@198.51.100.7]"));
        assertThat(fields.get(3)).containsEntry("user", List.of("bob"));
    }

    @Test
    void aBarredColumnOfVerbsIsTheDeedAndItsResultMaySayWhy() throws IOException {
        String log =
                """
                Nov 20 10:01:11 fs01 shareaud[2211]: CORP\\anna|192.0.2.22|ws-anna|finance|connect|ok|finance
                Nov 20 10:01:14 fs01 shareaud[2211]: CORP\\anna|192.0.2.22|ws-anna|finance|open|ok|r|reports/q3.xlsx
                Nov 20 10:01:30 fs01 shareaud[2211]: CORP\\anna|192.0.2.22|ws-anna|finance|open|ok|w|reports/q3-draft.xlsx
                Nov 20 10:03:00 fs01 shareaud[2213]: CORP\\bob|192.0.2.23|ws-bob|finance|unlink|fail (Permission denied)|reports/q3-final.xlsx
                Nov 20 10:03:05 fs01 shareaud[2213]: CORP\\bob|192.0.2.23|ws-bob|finance|mkdir|ok|tmp2
                Nov 20 10:10:00 fs01 shareaud[2211]: CORP\\anna|192.0.2.22|ws-anna|finance|disconnect|ok|finance
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(3))
                .containsEntry("vendor_action", List.of("unlink"))
                .containsEntry("result", List.of("fail (Permission denied)"));
        assertThat(fields.get(4))
                .containsEntry("vendor_action", List.of("mkdir"))
                .containsEntry("result", List.of("ok"));
    }

    @Test
    void aWordInCapitalsBehindTheFirstPairsIsTheDeedAndTheLastValueIsWhole() throws IOException {
        String log =
                """
                Jun 14 20:56:07 cat5 catd[31387]: conn=923847 op=0 BIND dn="uid=tia,ou=users,dc=mill" method=128
                Jun 14 20:56:07 cat5 catd[31387]: conn=923847 op=0 RESULT tag=97 err=49 text=
                Jun 14 20:56:07 cat5 catd[31387]: conn=923847 op=1 UNBIND
                Jun 14 20:56:21 cat5 catd[31387]: conn=923851 op=0 BIND dn="cn=reader,dc=mill" method=128
                Jun 14 20:56:21 cat5 catd[31387]: conn=923851 op=0 RESULT tag=97 err=0 text=
                Jun 14 20:56:22 cat5 catd[31387]: conn=923851 op=2 MOD dn="uid=tia,ou=users,dc=mill"
                Jun 14 20:56:22 cat5 catd[31387]: conn=923851 op=2 RESULT tag=103 err=32 text=no such object
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(5))
                .containsEntry("vendor_action", List.of("MOD"))
                .containsEntry("dn", List.of("uid=tia,ou=users,dc=mill"));
        assertThat(fields.get(6))
                .containsEntry("vendor_action", List.of("RESULT"))
                .containsEntry("text", List.of("no such object"));
    }

    @Test
    void anArrowBetweenTwoValuesTellsTheOldAndTheNew() throws IOException {
        String log =
                """
                2026-11-25T04:06:10.551 WIND-A/T12 <INFO> limit PITCH_MAX altered 18.5 -> 21.0 by dana.k at PANEL-2
                2026-11-25T04:07:12.551 WIND-A/T14 <INFO> limit YAW_RATE altered 0.5 -> 0.7 by dana.k at PANEL-2
                2026-11-25T04:20:00.700 WIND-A/T12 <WARN> mast lamp lit
                2026-11-25T04:21:00.700 WIND-A/T12 <INFO> limit PITCH_MAX altered 21.0 -> 18.5 by jan.r at PANEL-1
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0))
                .containsEntry("old_value", List.of("18.5"))
                .containsEntry("new_value", List.of("21.0"))
                .containsEntry("limit", List.of("PITCH_MAX"));
        assertThat(fields.get(3)).containsEntry("user", List.of("jan.r"));
    }

    @Test
    void aWordThatEndsLikeAnotherProductsIsNotThatProducts() throws IOException {
        String log =
                """
                Nov 25 11:00:01 edge7 fwd: PKT_LOG: ge-0/0/1.0 dropped a frame
                Nov 25 11:00:05 edge7 mgd: LOGIN_EVT: User 'netop' login, class 'oper' from 192.0.2.99, method ssh
                Nov 25 11:00:06 edge7 fwd: PKT_LOG: ge-0/0/2.0 dropped a frame
                Nov 25 11:00:07 edge7 mgd: AUTH_FAIL: login failed for user 'root' from 198.51.100.7
                """;
        assertThat(Jobs.generate(log, false).addOn().text("default/props.conf").orElseThrow())
                .doesNotContain("postgresql");
    }
}

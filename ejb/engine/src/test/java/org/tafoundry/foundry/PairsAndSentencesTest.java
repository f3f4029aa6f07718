package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands before the pairs of an event and behind them is read too: its name, who is served, and a sentence. */
class PairsAndSentencesTest {

    @Test
    void theNameOfAnEventStandsBehindItsWriterAndItsReasonInBrackets() throws IOException {
        String log =
                """
                Mar  2 04:10:11 dock3 ferryd: gate-login: Login: user=<mia@isle.example>, way=card, rip=198.51.100.9, session=<aXb81>
                Mar  2 04:10:19 dock3 ferryd: gate-login: Disconnected (auth failed, 2 attempts): user=<tom@isle.example>, way=card, rip=203.0.113.9, session=<aXb82>
                Mar  2 04:11:19 dock3 ferryd: gate-login: Disconnected (auth failed, 1 attempts): user=<lou@isle.example>, way=card, rip=203.0.113.9, session=<aXb85>
                Mar  2 04:12:11 dock3 ferryd: pier-login: Login: user=<ada@isle.example>, way=card, rip=198.51.100.7, session=<aXb86>
                Mar  2 04:12:44 dock3 ferryd: pier(ada@isle.example)<811><aXb86>: Logged out after 3 trips
                Mar  2 04:12:49 dock3 ferryd: gate(mia@isle.example)<812><aXb81>: Logged out after 9 trips
                Mar  2 04:13:11 dock3 ferryd: pier(ada@isle.example)<811><aXb86>: trip failed: no boat left
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0)).containsEntry("event_name", List.of("Login"));
        assertThat(fields.get(1))
                .containsEntry("event_name", List.of("Disconnected"))
                .containsEntry("event_reason", List.of("auth failed, 2 attempts"))
                .containsEntry("user", List.of("tom@isle.example"))
                .containsEntry("action", List.of("failure"))
                .doesNotContainKey("log_level");
        assertThat(fields.get(6))
                .containsEntry("user", List.of("ada@isle.example"))
                .containsEntry("session_id", List.of("aXb86"))
                .doesNotContainKey("topic");
    }

    @Test
    void aWorkerNamesTheUserAndTheAddressThatItServes() throws IOException {
        String log =
                """
                Mar  2 04:10:11 hut tund[88]: main[amy]:192.0.2.169:38944 user logged in
                Mar  2 04:10:12 hut tund[88]: worker[amy]: 192.0.2.169 suggesting DPD of 90 secs
                Mar  2 04:10:31 hut tund[88]: main[bob]:192.0.2.17:41944 user logged in
                Mar  2 04:19:31 hut tund[88]: main[bob]:192.0.2.17:41944 user disconnected (reason: gone, rx: 88, tx: 120)
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(2))
                .containsEntry("user", List.of("bob"))
                .containsEntry("src", List.of("192.0.2.17"))
                .containsEntry("src_port", List.of("41944"));
        assertThat(fields.get(1)).containsEntry("user", List.of("amy")).containsEntry("src", List.of("192.0.2.169"));
    }

    @Test
    void aSentenceBehindThePairsIsReadAsText() throws IOException {
        String log =
                """
                <142>Mar  2 04:10:11 mill-1 core[14]: part="Gate" typeid=2001 level="information" user="jon" way="Enter" state="Success" Keeper 'jon' logged in from 10.7.0.15 (panel)
                <142>Mar  2 04:10:41 mill-1 core[14]: part="Gate" typeid=2002 level="warning" user="lea" way="Enter" state="Failed" Keeper 'lea' failed to log in from 198.51.100.66 (panel)
                <142>Mar  2 04:11:11 mill-1 core[14]: part="Wheel" typeid=3001 level="warning" user="" way="" state="" Lost contact to wheel server w2.mill.example
                <142>Mar  2 04:12:11 mill-1 core[14]: part="Gate" typeid=2001 level="information" user="ann" way="Enter" state="Success" Keeper 'ann' logged in from 10.7.0.19 (panel)
                <142>Mar  2 04:13:11 mill-1 core[14]: part="Gate" typeid=2009 level="information" user="ann" way="Leave" state="Success"
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("event_text", List.of("Keeper 'lea' failed to log in from 198.51.100.66 (panel)"))
                .containsEntry("src", List.of("198.51.100.66"))
                .containsEntry("user", List.of("lea"))
                .containsEntry("state", List.of("Failed"));
        assertThat(fields.get(4)).doesNotContainKeys("event_text", "src");
    }

    @Test
    void aKeyInsideOfSeveralOthersIsNamedAfterTheOneThatHoldsIt() throws IOException {
        String log =
                """
                02-MAR-2026 08:14:21 * (LINK=(SID=HRP)(CALLER=(PROGRAM=loom.exe)(HOST=WS-0142)(USER=mia))) * (PLACE=(PROTOCOL=tcp)(HOST=10.9.2.7)(PORT=38760)) * met
                02-MAR-2026 08:15:21 * (LINK=(SID=HRP)(CALLER=(PROGRAM=weft tool)(HOST=WS-0177)(USER=tom))) * (PLACE=(PROTOCOL=tcp)(HOST=10.9.2.8)(PORT=38761)) * met
                02-MAR-2026 08:16:21 * (LINK=(SID=FIN)(CALLER=(PROGRAM=loom.exe)(HOST=WS-0199)(USER=ann))) * (PLACE=(PROTOCOL=tcp)(HOST=10.9.2.9)(PORT=38790)) * met
                """;
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("PROGRAM", List.of("weft tool"))
                .containsEntry("SID", List.of("HRP"))
                .containsEntry("user", List.of("tom"))
                .containsEntry("client_host", List.of("WS-0177"))
                .containsEntry("PLACE_HOST", List.of("10.9.2.8"))
                .containsEntry("PLACE_PORT", List.of("38761"))
                .doesNotContainKeys("HOST", "PORT", "dest", "dvc");
    }

    @Test
    void anEscapedSignInAValueIsTheSign() throws IOException {
        String log =
                """
                <159>Mar  2 13:20:01 mill-prx product=Sieve action=permitted login=morr src_ip=10.9.20.31 http_content_type=text/html;charset\\=UTF-8 http_method=GET url=https://news.mill.example/a
                <159>Mar  2 13:20:09 mill-prx product=Sieve action=blocked login=tade src_ip=10.9.20.77 http_content_type=text/plain http_method=GET url=https://news.mill.example/b
                <159>Mar  2 13:21:09 mill-prx product=Sieve action=blocked login=tade src_ip=10.9.20.77 http_content_type=text/css;charset\\=UTF-8 http_method=GET url=https://news.mill.example/c
                """;
        assertThat(Jobs.fields(log).get(2)).containsEntry("http_content_type", List.of("text/css;charset=UTF-8"));
    }
}

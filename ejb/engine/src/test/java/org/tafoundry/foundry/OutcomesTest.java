package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

/** How something ended is told by what the event says of it, and by nothing that only sounds like it. */
class OutcomesTest {

    private static final String LETTINGS =
            """
            CEF:0|Ropeworks|Lookout|2.0|77|Trojan.Sail found|8|src=198.51.100.7 spt=80 dst=192.0.2.5 dpt=50112 act=not blocked start=Mar 02 2026 08:00:01 UTC
            CEF:0|Ropeworks|Lookout|2.0|78|Exploit.Knot found|8|src=198.51.100.7 spt=81 dst=192.0.2.6 dpt=50113 act=blocked start=Mar 02 2026 08:02:40 UTC
            CEF:0|Ropeworks|Lookout|2.0|79|Multiple unsuccessful logon attempts|4|src=192.0.2.9 spt=82 dst=192.0.2.6 dpt=88 act=not blocked start=Mar 02 2026 08:03:11 UTC
            """;

    private static final String DECISIONS =
            """
            {"at":"2026-03-02T08:00:01Z","eventType":"person.session.start","outcome":{"result":"SUCCESS"},"user":"ines","ip":"192.0.2.7","signature":"Sign in"}
            {"at":"2026-03-02T08:01:01Z","eventType":"security.threat.detected","outcome":{"result":"DENY"},"user":"omar","ip":"198.51.100.8","signature":"Request of a bad actor"}
            {"at":"2026-03-02T08:02:01Z","eventType":"person.session.start","outcome":{"result":"FAILURE"},"user":"petra","ip":"192.0.2.9","signature":"Sign in"}
            """;

    private static final String GATEWAY =
            """
            Mar  2 08:00:01 loft-gw knotgate: id=7 src=192.0.2.7 dst=198.51.100.4 dstPort=443 user="ines" msg="Connection allowed" rule="staff" sent=400 rcvd=9100
            Mar  2 08:00:05 loft-gw knotgate: id=8 src=192.0.2.8 dst=198.51.100.5 dstPort=22 user="omar" msg="Connection denied" rule="others"
            Mar  2 08:00:09 loft-gw knotgate: id=9 src=192.0.2.9 dst=198.51.100.6 dstPort=443 user="petra" msg="Connection allowed" rule="staff" sent=77 rcvd=800
            """;

    private static final String TRANSFERS =
            """
            When,Deed,Who,Address,FileName,Error,Remark
            2026-03-02 08:00:01,door_signon,ines,192.0.2.7,,0,
            2026-03-02 08:00:09,door_signon,omar,192.0.2.8,,2025,bad word
            2026-03-02 08:01:30,file_download,ines,192.0.2.7,rope.txt,0,
            2026-03-02 08:02:40,file_download,petra,192.0.2.9,pay.txt,3010,not hers
            """;

    private static final String VAULT =
            """
            {"at":"2026-03-02T08:00:01Z","operation":"delete","user":"ines","ip":"192.0.2.7","object":"chest/one"}
            {"at":"2026-03-02T08:00:04Z","operation":"delete","user":"omar","ip":"192.0.2.8","object":"chest/two","error":"no such right"}
            {"at":"2026-03-02T08:00:09Z","operation":"create","user":"ines","ip":"192.0.2.7","object":"chest/three"}
            {"at":"2026-03-02T08:00:19Z","operation":"create","user":"petra","ip":"192.0.2.9","object":"chest/four"}
            """;

    private static final String LOGINS =
            """
            {"at":"2026-03-02T08:00:01Z","description":"Successful login to the loft","user":"ines","ip":"192.0.2.7"}
            {"at":"2026-03-02T08:00:04Z","description":"Login to the loft failed","user":"omar","ip":"192.0.2.8"}
            {"at":"2026-03-02T08:00:09Z","description":"Successful login to the loft","user":"petra","ip":"192.0.2.9"}
            """;

    private static final String GERMAN =
            """
            Zeit;Nummer;Ereignistext;Rechner;Bediener
            02.03.2026 08:00:01;500;Bediener angemeldet;turm-1;ines
            02.03.2026 08:00:41;501;Anmeldung fehlgeschlagen;turm-1;omar
            02.03.2026 08:10:01;510;Konto angelegt;turm-2;ines
            """;

    @Test
    void whatWasNotBlockedWasAllowed() throws IOException {
        assertThat(fields(LETTINGS, 0)).containsEntry("action", List.of("allowed"));
        assertThat(fields(LETTINGS, 1)).containsEntry("action", List.of("blocked"));
    }

    @Test
    void theNameOfAnAttackOnLoginsIsNoOutcome() throws IOException {
        assertThat(fields(LETTINGS, 2)).containsEntry("action", List.of("allowed"));
    }

    @Test
    void theResultOfADetectionIsWhatWasDecided() throws IOException {
        assertThat(fields(DECISIONS, 1)).containsEntry("action", List.of("blocked"));
        assertThat(fields(DECISIONS, 2)).containsEntry("action", List.of("failure"));
    }

    @Test
    void aSentenceSaysWhatWasDoneWithAConnection() throws IOException {
        assertThat(fields(GATEWAY, 0)).containsEntry("action", List.of("allowed"));
        assertThat(fields(GATEWAY, 1)).containsEntry("action", List.of("blocked"));
    }

    @Test
    void theNumberOfAnErrorTellsHowALoginAndAReadEnded() throws IOException {
        assertThat(fields(TRANSFERS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(TRANSFERS, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(TRANSFERS, 2)).containsEntry("status", List.of("success"));
        assertThat(fields(TRANSFERS, 3)).containsEntry("status", List.of("failure"));
    }

    @Test
    void oneAddressIsNotBothEnds() throws IOException {
        assertThat(fields(TRANSFERS, 0))
                .containsEntry("src", List.of("192.0.2.7"))
                .doesNotContainEntry("dest", List.of("192.0.2.7"));
    }

    @Test
    void anErrorSaysThatAChangeFailedWhateverItsText() throws IOException {
        assertThat(fields(VAULT, 1)).containsEntry("status", List.of("failure"));
        assertThat(fields(VAULT, 0)).doesNotContainEntry("status", List.of("failure"));
    }

    @Test
    void aLookupOnNamesHasFewRows() throws IOException {
        AddOnFiles addOn = generate(LOGINS, false).addOn();
        String names = addOn.files().keySet().stream()
                .filter(p -> p.endsWith("_names.csv"))
                .findFirst()
                .flatMap(addOn::text)
                .orElseThrow();
        assertThat(names.lines()).hasSizeLessThan(100);
        assertThat(fields(LOGINS, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void wordsOfOtherLanguagesTellItToo() throws IOException {
        assertThat(tags(GERMAN, 0)).contains("authentication");
        assertThat(fields(GERMAN, 0))
                .containsEntry("action", List.of("success"))
                .containsEntry("user", List.of("ines"));
        assertThat(fields(GERMAN, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(GERMAN, 2)).contains("change");
    }
}

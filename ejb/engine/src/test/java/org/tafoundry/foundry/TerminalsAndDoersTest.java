package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who entered at which terminal, who did what to whose account, and whom a service did not know. */
class TerminalsAndDoersTest {

    private static final String TERMINALS =
            """
            Mar  4 07:58:02 quay7 login[844]: FAILED LOGIN 1 FROM tty1 FOR imara, Authentication failure
            Mar  4 07:58:11 quay7 login[844]: LOGIN ON tty1 BY imara
            Mar  4 08:02:19 quay7 login[910]: pam_unix(login:auth): authentication failure; logname=LOGIN uid=0 euid=0 tty=/dev/tty2 ruser= rhost=  user=kofi
            Mar  4 08:21:46 quay7 login[950]: FAILED LOGIN 2 FROM 192.0.2.9 FOR kofi, Authentication failure
            Mar  4 08:21:59 quay7 login[950]: LOGIN ON pts/3 BY edda FROM 192.0.2.9
            Mar  4 08:41:08 quay7 login[962]: TOO MANY LOGIN TRIES (3) FROM 192.0.2.77 FOR marlow, Have exhausted maximum number of retries for service
            Mar  4 08:42:00 quay7 anacron[970]: Job `cron.daily' terminated
            """;

    private static final String DOERS =
            """
            2026-03-04 08:11:02,118 INFO  [users] marlow changed role of imara: clerk -> keeper
            2026-03-04 08:12:40,501 INFO  [users] "edda" revoked permission of "imara"
            2026-03-04 08:13:55,020 INFO  [users] kofi reset password of marlow
            2026-03-04 08:14:10,777 INFO  [cache] worker changed group of backups to 12 GB
            2026-03-04 08:15:31,300 INFO  [users] edda rotated api key for imara
            2026-03-04 08:18:02,001 INFO  [jobs] nightly job finished in 12 s
            """;

    private static final String DOERS_IN_JSON =
            """
            {"level":"info","msg":"user 'edda' updated password of user 'imara'","time":"2026-03-04T08:11:02Z"}
            {"level":"info","msg":"user 'edda' changed role of user 'kofi'","time":"2026-03-04T08:12:02Z"}
            {"level":"info","msg":"Boat list refreshed","time":"2026-03-04T08:13:02Z"}
            {"level":"warn","msg":"lantern 7 is dark","time":"2026-03-04T08:14:02Z"}
            {"level":"info","msg":"worker started with 4 threads","time":"2026-03-04T08:15:02Z"}
            """;

    private static final String GATES =
            """
            2026-03-04 08:16:05,441 WARN  [gate] auth failed on module north from pier2 (192.0.2.44) for marlow: no matching rule
            2026-03-04 08:17:45,612 WARN  [gate] access denied -- client [192.0.2.17]: unknown user 'tomas'
            2026-03-04 08:17:59,020 WARN  [gate] access denied -- client [192.0.2.17]: empty password for user 'edda'
            2026-03-04 08:18:02,001 WARN  [gate] Unknown user agent Tern/1.2 from 192.0.2.7
            2026-03-04 08:19:40,119 INFO  [jobs] hourly job finished in 3 s
            """;

    private static final String MAIL =
            """
            Mar  4 08:11:12 mx2 relayd[411]: rejected from=<ann@sea.example>, to=<bo@quay.example>: 550 5.1.1 Unknown user
            Mar  4 08:12:02 mx2 relayd[411]: delivered from=<ann@sea.example>, to=<cleo@quay.example>, size=881
            Mar  4 08:13:02 mx2 relayd[411]: delivered from=<ann@sea.example>, to=<dan@quay.example>, size=1881
            Mar  4 08:14:02 mx2 relayd[412]: rejected from=<zed@sea.example>, to=<nobody@quay.example>: 550 5.1.1 <nobody@quay.example>: unknown user
            """;

    private static final String GROUPS =
            """
            2026-03-04 05:30:54 192.0.2.114 200 611 GET http www.sea.example 80 /a.jpg - narett PIER\\Internet%20IT - text/css
            2026-03-04 05:30:55 192.0.2.142 403 702 GET http www.tide.example 80 /b/ - somchai PIER\\Internet%20Staff - text/html
            2026-03-04 05:30:57 192.0.2.97 200 120 GET http www.oar.example 80 / - warap PIER\\Internet%20Staff - text/html
            """;

    @Test
    void takesNoTerminalAndNoNumberForTheUserOfALogin() throws IOException {
        assertThat(values(TERMINALS, "user"))
                .isEqualTo(List.of("imara", "imara", "kofi", "kofi", "edda", "marlow", ""));
        assertThat(values(TERMINALS, "src")).isEqualTo(List.of("", "", "", "192.0.2.9", "192.0.2.9", "192.0.2.77", ""));
        assertThat(values(TERMINALS, "action"))
                .isEqualTo(List.of("failure", "success", "failure", "failure", "success", "failure", ""));
    }

    @Test
    void knowsWhoDidWhatToWhoseAccount() throws IOException {
        assertThat(values(DOERS, "src_user")).isEqualTo(List.of("marlow", "edda", "kofi", "", "edda", ""));
        assertThat(values(DOERS, "user")).isEqualTo(List.of("imara", "imara", "marlow", "", "imara", ""));
        assertThat(values(DOERS, "action")).startsWith("modified", "modified", "modified");
        assertThat(tags(DOERS, 4)).contains("change");
        assertThat(tags(DOERS, 3)).doesNotContain("change");
    }

    @Test
    void knowsWhoDidWhatToWhoseAccountInATextOfJson() throws IOException {
        assertThat(values(DOERS_IN_JSON, "src_user")).isEqualTo(List.of("edda", "edda", "", "", ""));
        assertThat(values(DOERS_IN_JSON, "user")).isEqualTo(List.of("imara", "kofi", "", "", ""));
        assertThat(values(DOERS_IN_JSON, "action")).isEqualTo(List.of("modified", "modified", "", "", ""));
    }

    @Test
    void knowsWhomAServiceDidNotLetIn() throws IOException {
        assertThat(tags(GATES, 3)).doesNotContain("authentication");
        assertThat(values(GATES, "user")).isEqualTo(List.of("marlow", "tomas", "edda", "", ""));
        assertThat(values(GATES, "action")).isEqualTo(List.of("failure", "failure", "failure", "", ""));
        for (int i = 0; i < 3; i++) {
            assertThat(tags(GATES, i)).contains("authentication");
        }
    }

    @Test
    void takesNoUnknownRecipientForALogin() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(tags(MAIL, i)).contains("email").doesNotContain("authentication");
        }
    }

    @Test
    void takesNoGroupOfADomainForAUser() throws IOException {
        assertThat(values(GROUPS, "user")).doesNotContain("Internet");
    }

    /** The values of a field in all events of a log, empty where an event has none. */
    private static List<String> values(String log, String field) throws IOException {
        return fields(log).stream()
                .map(e -> String.join(",", e.getOrDefault(field, List.of())))
                .toList();
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to a database, to somebody's account or to a way to log in, and what only speaks of a login or an alert. */
class StatementsAndFactorsTest {

    private static final String SQL =
            """
            {"ts":"2026-03-02T08:00:01Z","login":"ines","client_addr":"192.0.2.17","db":"oars","op":"query","stmt":"select id from boats where hull = 3","rc":0}
            {"ts":"2026-03-02T08:00:09Z","login":"omar","client_addr":"192.0.2.18","db":"oars","op":"query","stmt":"create role rower with login","rc":0}
            {"ts":"2026-03-02T08:01:10Z","login":"omar","client_addr":"192.0.2.18","db":"oars","op":"query","stmt":"grant select on boats to rower","rc":0}
            {"ts":"2026-03-02T08:02:10Z","login":"zoe","client_addr":"192.0.2.19","db":"oars","op":"query","stmt":"update boats set hull = 4 where id = 9","rc":0}
            {"ts":"2026-03-02T08:03:10Z","login":"zoe","client_addr":"192.0.2.19","db":"oars","op":"query","stmt":"drop table anchors","rc":1142}
            {"ts":"2026-03-02T08:04:10Z","login":"zoe","client_addr":"192.0.2.19","db":"oars","op":"query","stmt":"insert into boats values (4, 5)","rc":0}
            """;

    private static final String SEARCHES =
            """
            {"ts":"2026-03-02T08:00:01Z","user":"ines","client_ip":"192.0.2.17","page":"shop","query":"create your own oars","hits":12}
            {"ts":"2026-03-02T08:00:09Z","user":"omar","client_ip":"192.0.2.18","page":"shop","query":"red canoe two seats","hits":4}
            {"ts":"2026-03-02T08:01:10Z","user":"omar","client_ip":"192.0.2.18","page":"help","query":"drop off points near me","hits":0}
            {"ts":"2026-03-02T08:02:10Z","user":"zoe","client_ip":"192.0.2.19","page":"help","query":"load limits of a raft","hits":7}
            """;

    private static final String SAFE =
            """
            {"event":"login","area":"door","remote":"192.0.2.17","username":"ines@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:00:01Z"}
            {"event":"login_failed","area":"door","remote":"192.0.2.18","username":"omar@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:00:09Z"}
            {"event":"lock_user","area":"crew","remote":"192.0.2.17","username":"ines@quay.example","email":"omar@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:01:10Z"}
            {"event":"set_two_factor_off","area":"crew","remote":"192.0.2.19","username":"zoe@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:02:10Z"}
            {"event":"delete_user","area":"crew","remote":"192.0.2.17","username":"ines@quay.example","email":"max@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:03:10Z"}
            {"event":"mail_sync_setup","area":"crew","remote":"192.0.2.17","username":"ines@quay.example","app_version":"Web.4.2","at":"2026-03-02T08:04:10Z"}
            """;

    private static final String WATCH =
            """
            {"at":"2026-03-02T08:00:01Z","deed":{"action":"user_login","category":["authentication"],"outcome":"success"},"user":{"name":"ines"},"client":{"ip":"192.0.2.17"}}
            {"at":"2026-03-02T08:00:09Z","deed":{"action":"user_login","category":["authentication"],"outcome":"failure"},"user":{"name":"omar"},"client":{"ip":"192.0.2.18"}}
            {"at":"2026-03-02T08:01:10Z","deed":{"action":"rule_create","category":["store"],"outcome":"unknown"},"saved":{"object":{"type":"alert","id":"f5b3"}},"user":{"name":"ines"},"client":{"ip":"192.0.2.17"}}
            {"at":"2026-03-02T08:02:10Z","deed":{"action":"chart_update","category":["store"],"outcome":"unknown"},"saved":{"object":{"type":"chart","id":"a7c3"}},"user":{"name":"zoe"},"client":{"ip":"192.0.2.19"}}
            {"at":"2026-03-02T08:03:10Z","deed":{"action":"session_cleanup","category":["authentication"],"outcome":"unknown"},"user":{"name":"zoe"}}
            """;

    private static final String YARD =
            """
            2026-11-20 08:00:00,001 [r-0] DEBUG o.q.yard.Web - login page shown in 12 ms for 192.0.2.17
            2026-11-20 08:14:02,117 [r-1] INFO  o.q.yard.Gate - login ok uid=ines ip=192.0.2.17 via=ldap
            2026-11-20 08:14:31,408 [r-2] WARN  o.q.yard.Gate - login failed uid=omar ip=198.51.100.77 reason=bad password
            2026-11-20 08:14:40,011 [r-3] ERROR o.q.yard.Lock - account 'omar' locked for 15 min after 3 failures (last ip=198.51.100.77)
            2026-11-20 08:20:11,900 [r-4] INFO  o.q.yard.Roles - role ROWER granted to user 'zoe' by 'ines'
            2026-11-20 08:23:40,000 [r-5] WARN  o.q.yard.Gate - login failed uid=max ip=198.51.100.78 reason=account locked until 09:00
            2026-11-20 08:24:40,000 [r-6] INFO  o.q.yard.Jobs - nightly sweep done in 40 ms
            2026-11-20 08:25:40,000 [r-6] INFO  o.q.yard.Jobs - 4 hulls counted
            2026-11-20 08:26:40,000 [r-6] INFO  o.q.yard.Boot - Yard 4.2.1 ready on port 8443
            """;

    private static final String TABLES =
            """
            2026-11-20 08:20:11,900 [r-4] INFO  o.q.yard.Rows - table 'hulls' locked for user 'ines' in 15 ms
            2026-11-20 08:21:11,900 [r-4] INFO  o.q.yard.Rows - table 'oars' locked for user 'zoe' in 12 ms
            2026-11-20 08:23:40,000 [r-5] WARN  o.q.yard.Rows - index 'oars_1' rebuilt in 40 ms
            """;

    private static final String FILER =
            """
            {"at":"2026-03-02T08:00:01Z","op":"logon","clientAddr":"192.0.2.17","account":"SHIP\\\\ines","ntStatus":"0x0","share":"hold"}
            {"at":"2026-03-02T08:00:09Z","op":"logon","clientAddr":"192.0.2.18","account":"SHIP\\\\omar","ntStatus":"0xC000006D","share":"hold"}
            {"at":"2026-03-02T08:01:10Z","op":"delete","clientAddr":"192.0.2.18","account":"SHIP\\\\zoe","ntStatus":"0x0","fileName":"\\\\hold\\\\crew\\\\list.txt","openResult":"OPENED"}
            {"at":"2026-03-02T08:02:10Z","op":"rename","clientAddr":"192.0.2.18","account":"SHIP\\\\zoe","ntStatus":"0xC0000022","fileName":"\\\\hold\\\\crew\\\\pay.txt"}
            """;

    @Test
    void aStatementThatDefinesSomethingChangesTheDatabase() throws IOException {
        assertThat(tags(SQL, 1)).contains("change", "database");
        assertThat(fields(SQL, 1)).containsEntry("action", List.of("created")).containsEntry("user", List.of("omar"));
        assertThat(fields(SQL, 2)).containsEntry("action", List.of("modified"));
        assertThat(fields(SQL, 4))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("failure"));
        assertThat(tags(SQL, 3)).contains("database").doesNotContain("change");
    }

    @Test
    void whatPeopleSearchForIsNoStatement() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(tags(SEARCHES, i)).doesNotContain("database", "change");
        }
    }

    @Test
    void aSecondFactorIsSetAndTheMailboxInAChangeIsWhoseAccountItIs() throws IOException {
        assertThat(tags(SAFE, 3)).contains("change").doesNotContain("authentication");
        assertThat(fields(SAFE, 2))
                .containsEntry("user", List.of("omar@quay.example"))
                .containsEntry("src_user", List.of("ines@quay.example"));
        assertThat(tags(SAFE, 2)).contains("change", "account");
        assertThat(fields(SAFE, 1)).containsEntry("user", List.of("omar@quay.example"));
        assertThat(tags(SAFE, 5)).contains("change");
    }

    @Test
    void aRuleForAlertsIsNoAlertAndSessionsThatAreCleanedUpNoLogin() throws IOException {
        assertThat(tags(WATCH, 0)).contains("authentication");
        assertThat(tags(WATCH, 2)).contains("change").doesNotContain("alert", "attack");
        assertThat(tags(WATCH, 4)).doesNotContain("authentication");
    }

    @Test
    void aPageForLoginsIsNoneAndWhoIsLockedOutIsAChange() throws IOException {
        assertThat(tags(YARD, 0)).doesNotContain("authentication");
        assertThat(tags(YARD, 1)).contains("authentication");
        assertThat(tags(YARD, 3)).contains("change", "account");
        assertThat(fields(YARD, 3))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("modified"))
                .doesNotContainKey("status");
        assertThat(tags(YARD, 4)).contains("change", "account");
        assertThat(tags(YARD, 5)).contains("authentication").doesNotContain("change");
        assertThat(fields(YARD, 5)).containsEntry("user", List.of("max"));
    }

    @Test
    void aTableThatIsLockedIsNobodysAccount() throws IOException {
        assertThat(tags(TABLES, 0)).doesNotContain("change");
    }

    @Test
    void theStatusOfASystemSaysHowItEnded() throws IOException {
        assertThat(fields(FILER, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(FILER, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(FILER, 3)).containsEntry("status", List.of("failure"));
    }
}

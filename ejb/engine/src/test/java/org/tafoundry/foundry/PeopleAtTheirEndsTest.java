package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who somebody is and where he comes from, where other signs stand right beside the name or the address. */
class PeopleAtTheirEndsTest {

    private static final String STORE =
            """
            2026-06-02T08:00:00Z quay9 keeper[91]: Snapshot 'oar-12' has been removed by QUAY\\ines.
            2026-06-02T08:04:00Z quay9 keeper[91]: Snapshot 'oar-13' has been removed by QUAY\\svc.rope.
            2026-06-02T08:09:00Z quay9 keeper[91]: Snapshot 'oar-14' has been created by QUAY\\omar-2.
            2026-06-02T08:12:00Z quay9 keeper[91]: Index of C:\\ropes\\old.d\\list is complete
            """;

    private static final String GATE =
            """
            2026-06-12 07:41:03.218 [worker-3] INFO  Door - login accepted for "m.oar" (ldap) from 10.44.3.18, session 7f3a21
            2026-06-12 07:42:17.006 [worker-5] WARN  Door - login rejected for "j.rope" (local) from 198.51.100.23: bad password
            2026-06-12 07:43:00.101 [timer-0] DEBUG Cache - evicted 212 entries, 4031 left
            2026-06-12 08:01:22.339 [worker-6] WARN  Door - login rejected for "guest" from 2001:db8:44::5: unknown user
            2026-06-12 08:02:22.339 [worker-6] WARN  Door - login rejected for "tide" from 2001:db8:44::17: unknown user
            2026-06-12 08:03:22.339 [worker-6] INFO  Door - login accepted for "ines" from 2001:db8::, session 7f3a22
            """;

    private static final String ROLES =
            """
            2026-06-11 08:14:02,318 INFO  [exec-7] quay.security.Doors - User 'ines' logged in from 10.44.7.19
            2026-06-11 08:16:27,554 INFO  [exec-4] quay.admin.Roles - omar granted role APPROVER to user zoe
            2026-06-11 08:17:27,554 INFO  [exec-4] quay.admin.Roles - omar removed permission ropes.write from user petra
            2026-06-11 08:18:27,554 INFO  [exec-4] quay.admin.Roles - ines added role STEERER to max
            2026-06-11 08:19:02,640 INFO  [exec-3] quay.orders.Orders - Order 88240 added to basket 5512
            2026-06-11 08:30:00,215 INFO  [timer-1] quay.jobs.Stock - Stock sync finished, 1482 articles in 892s
            """;

    private static final String POOL =
            """
            2026-06-02 11:16:02.377 UTC [1195] LOG C-0x5628c8: ropes/app_rw@10.3.7.44:43122 login attempt: db=ropes user=app_rw tls=no
            2026-06-02 11:16:02.377 UTC [1195] LOG C-0x5628c8: ropes/app_rw@10.3.7.44:43122 closing because: password authentication failed (age=0s)
            2026-06-02 11:16:20.644 UTC [1195] WARNING C-0x5628b4: ropes/tally@10.3.8.102:55910 pooler error: password authentication failed
            2026-06-02 11:18:20.644 UTC [1195] LOG stats: 12 xacts/s, 31 queries/s, in 4022 B/s
            """;

    private static final String DOMAIN =
            """
            03/04 19:07:30 [LOGON] [1052] QUAY: SamLogon: Network logon of QUAY\\ines from OAR-22 Entered
            03/04 19:07:30 [LOGON] [1052] QUAY: SamLogon: Network logon of QUAY\\ines from OAR-22 Returns 0x0
            03/04 19:08:16 [LOGON] [1052] QUAY: SamLogon: Network logon of QUAY\\omar from ROPE01 Returns 0xC000006A
            03/04 19:09:16 [LOGON] [1044] QUAY: SamLogon: Network logon of QUAY\\zoe from ROPE02 Returns 0xC0000234
            03/04 19:09:50 [MISC] [1044] QUAY: DsGetDcName function called: client PID=4412
            """;

    private static final String SERVED =
            """
            [2026-05-06 07:00:02 UTC] [10.0.5.20:53412] [UDP] QNAME: oar.example; QTYPE: A; QCLASS: IN; RCODE: NoError; ANSWER: [192.0.2.14]
            [2026-05-06 07:00:03 UTC] [10.0.5.41:60211] [UDP] QNAME: rope.example; QTYPE: AAAA; QCLASS: IN; RCODE: NxDomain; ANSWER: []
            [2026-05-06 07:00:05 UTC] [10.0.5.20:49918] [TCP] QNAME: quay.example; QTYPE: MX; QCLASS: IN; RCODE: NoError; ANSWER: [mx1.quay.example]
            [2026-05-06 07:01:30 UTC] [10.0.9.7:51880] [ines] User logged in.
            [2026-05-06 07:02:30 UTC] [10.0.9.8:51881] [omar] User logged in.
            [2026-05-06 07:04:00 UTC] Server successfully saved its cache on disk.
            """;

    private static final String LISTENER =
            """
            2026-05-06 07:00:02 INFO [10.0.5.20:9300] [quay-1] cluster state updated, version 12
            2026-05-06 07:00:03 INFO [10.0.5.20:9300] [quay-1] member joined
            2026-05-06 07:00:05 WARN [10.0.5.20:9300] [quay-1] slow collection
            """;

    private static final String BARS =
            """
            Jun  7 16:45:04 ns01 nsd[773]: Remote 192.0.2.10 asks 'oar.example|A', do = 1, bufsize = 1232: cache MISS
            Jun  7 16:45:05 ns01 nsd[773]: Remote 192.0.2.21 asks 'rope.corp.example|AAAA', do = 0, bufsize = 512: cache HIT
            Jun  7 16:47:11 ns01 nsd[773]: Remote 192.0.2.10 asks 'quay.example|ANY', do = 0, bufsize = 1232: cache MISS
            Jun  7 16:48:11 ns01 nsd[773]: Loaded 'a|b' patterns
            """;

    @Test
    void anAccountAtTheEndOfASentenceIsWithoutItsFullStop() throws IOException {
        assertThat(fields(STORE, 0)).containsEntry("user", List.of("ines"));
        assertThat(fields(STORE, 1)).containsEntry("user", List.of("svc.rope"));
        assertThat(fields(STORE, 2)).containsEntry("user", List.of("omar-2"));
        assertThat(fields(STORE, 3)).doesNotContainKey("user");
    }

    @Test
    void anAddressBeforeAColonIsWithoutIt() throws IOException {
        assertThat(fields(GATE, 3)).containsEntry("src", List.of("2001:db8:44::5"));
        assertThat(fields(GATE, 4)).containsEntry("src", List.of("2001:db8:44::17"));
        assertThat(fields(GATE, 5)).containsEntry("src", List.of("2001:db8::"));
    }

    @Test
    void theWayOfALoginMayStandInBracketsBehindTheName() throws IOException {
        assertThat(fields(GATE, 0)).containsEntry("user", List.of("m.oar")).containsEntry("src", List.of("10.44.3.18"));
        assertThat(fields(GATE, 1))
                .containsEntry("user", List.of("j.rope"))
                .containsEntry("action", List.of("failure"));
    }

    @Test
    void aRoleIsGivenToSomebodyBySomebody() throws IOException {
        assertThat(tags(ROLES, 1)).contains("change", "account");
        assertThat(fields(ROLES, 1))
                .containsEntry("user", List.of("zoe"))
                .containsEntry("src_user", List.of("omar"))
                .containsEntry("action", List.of("modified"));
        assertThat(fields(ROLES, 2))
                .containsEntry("user", List.of("petra"))
                .containsEntry("action", List.of("modified"));
        assertThat(fields(ROLES, 3)).containsEntry("user", List.of("max")).containsEntry("src_user", List.of("ines"));
        assertThat(tags(ROLES, 4)).doesNotContain("account");
    }

    @Test
    void theUserOfADatabaseStandsBeforeTheAddress() throws IOException {
        assertThat(tags(POOL, 1)).contains("authentication");
        assertThat(fields(POOL, 1))
                .containsEntry("user", List.of("app_rw"))
                .containsEntry("src", List.of("10.3.7.44"))
                .containsEntry("action", List.of("failure"));
        assertThat(fields(POOL, 2)).containsEntry("user", List.of("tally")).containsEntry("src", List.of("10.3.8.102"));
    }

    @Test
    void aNumberThatIsReturnedSaysHowALoginWent() throws IOException {
        assertThat(fields(DOMAIN, 0)).doesNotContainKey("action");
        assertThat(fields(DOMAIN, 1))
                .containsEntry("action", List.of("success"))
                .containsEntry("src", List.of("OAR-22"));
        assertThat(fields(DOMAIN, 2))
                .containsEntry("action", List.of("failure"))
                .containsEntry("src", List.of("ROPE01"));
        assertThat(fields(DOMAIN, 3))
                .containsEntry("action", List.of("failure"))
                .containsEntry("user", List.of("zoe"));
    }

    @Test
    void bracketsHoldWhoIsServedAndTheFirstStatementBehindThemIsOne() throws IOException {
        assertThat(tags(SERVED, 0)).contains("dns");
        assertThat(fields(SERVED, 0))
                .containsEntry("query", List.of("oar.example"))
                .containsEntry("src", List.of("10.0.5.20"))
                .containsEntry("src_port", List.of("53412"))
                .containsEntry("answer", List.of("192.0.2.14"))
                .doesNotContainKey("user");
        assertThat(fields(SERVED, 1))
                .containsEntry("query", List.of("rope.example"))
                .doesNotContainKey("answer");
        assertThat(tags(SERVED, 3)).contains("authentication");
        assertThat(fields(SERVED, 3)).containsEntry("user", List.of("ines")).containsEntry("src", List.of("10.0.9.7"));
    }

    @Test
    void theEndOfEveryEventIsTheLogsOwn() throws IOException {
        assertThat(fields(LISTENER, 0)).doesNotContainKeys("src", "user");
    }

    @Test
    void aBarPartsTheNameFromItsType() throws IOException {
        assertThat(tags(BARS, 0)).contains("dns");
        assertThat(fields(BARS, 1))
                .containsEntry("query", List.of("rope.corp.example"))
                .containsEntry("record_type", List.of("AAAA"));
        assertThat(tags(BARS, 3)).doesNotContain("dns");
    }
}

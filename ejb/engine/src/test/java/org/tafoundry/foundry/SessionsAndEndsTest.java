package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of sessions, and ends that stand apart from what was done. */
class SessionsAndEndsTest {

    private static final String LOCKS =
            """
            Mar  3 12:00:00 lock2 sluiced[91]: 0190: New session from client 198.51.100.7 (user ines) id 9ac1
            Mar  3 12:00:05 lock2 sluiced[91]: 0191: Agent: authenticate with 'ines' successful, session 9ac1
            Mar  3 12:00:35 lock2 sluiced[91]: 0192: Agent: authenticate with 'omar' failed, session 9ac2
            Mar  3 12:10:00 lock2 sluiced[91]: 0194: Session deleted (user ines, client 198.51.100.7) id 9ac1 reason logout
            Mar  3 12:11:00 lock2 sluiced[91]: 0190: New session from client 198.51.100.9 (user petra) id 9ac3
            Mar  3 12:12:00 lock2 sluiced[91]: 0194: Session deleted (user petra, client 198.51.100.9) id 9ac3 reason timeout
            """;

    private static final String GATES =
            """
            <14>Mar  3 08:00:01 gate3 Core: id=7 event=clientJoin client=192.0.2.7 user=ines berth=4
            <14>Mar  3 08:00:05 gate3 Core: id=8 event=clientJoinFailure client=192.0.2.8 user=omar berth=4
            <14>Mar  3 08:00:09 gate3 Core: id=9 event=clientJoin client=192.0.2.9 user=petra berth=5
            <14>Mar  3 08:09:09 gate3 Core: id=10 event=clientDisconnect client=192.0.2.9 user=petra berth=5
            """;

    private static final String WALL =
            """
            <30>device="moat" date=2026-03-03 time=14:38:37 id=1 log_subtype="Allowed" status="Allow" src_ip=192.0.2.7 dst_ip=198.51.100.4 protocol="TCP" dst_port=443
            <30>device="moat" date=2026-03-03 time=14:41:12 id=2 log_subtype="Authentication" status="Successful" user_name="ines" src_ip=192.0.2.7
            <30>device="moat" date=2026-03-03 time=14:41:30 id=3 log_subtype="Authentication" status="Failed" user_name="omar" src_ip=192.0.2.8
            <30>device="moat" date=2026-03-03 time=14:42:37 id=4 log_subtype="Denied" status="Deny" src_ip=192.0.2.9 dst_ip=198.51.100.4 protocol="TCP" dst_port=22
            """;

    private static final String STORE =
            """
            2026-03-03 21:06:50.01 task6 Login succeeded for user 'ines'. [CLIENT: 192.0.2.7]
            2026-03-03 21:06:56.17 task6 Trace 1 was started by login "petra".
            2026-03-03 21:07:10.90 task7 Login failed for user 'omar'. [CLIENT: 192.0.2.8]
            2026-03-03 21:08:10.90 task8 Login succeeded for user 'zoe'. [CLIENT: 192.0.2.9]
            """;

    private static final String CHEST =
            """
            {"time":"2026-03-03T11:00:00Z","kind":"response","operation":"update","path":"auth/rope/login","remote_addr":"192.0.2.3","who":"ines","error":""}
            {"time":"2026-03-03T11:00:10Z","kind":"request","operation":"update","path":"auth/rope/login","remote_addr":"192.0.2.4","who":"omar","error":""}
            {"time":"2026-03-03T11:00:11Z","kind":"response","operation":"update","path":"auth/rope/login","remote_addr":"192.0.2.4","who":"omar","error":"no such knot"}
            {"time":"2026-03-03T11:00:40Z","kind":"response","operation":"update","path":"sys/rule/dev","remote_addr":"192.0.2.9","who":"petra","error":""}
            {"time":"2026-03-03T11:00:50Z","kind":"response","operation":"delete","path":"chest/old","remote_addr":"192.0.2.9","who":"petra","error":""}
            {"time":"2026-03-03T11:01:00Z","kind":"response","operation":"delete","path":"chest/new","remote_addr":"192.0.2.3","who":"ines","error":"not yours"}
            """;

    private static final String CALLS =
            """
            {"time":"2026-03-03T10:00:00Z","user":"ines","sourceIp":"192.0.2.4","verb":"delete","resource":"sails","name":"s-12","code":204}
            {"time":"2026-03-03T10:00:10Z","user":"omar","sourceIp":"192.0.2.5","verb":"delete","resource":"sails","name":"s-13","code":403}
            {"time":"2026-03-03T10:00:20Z","user":"ines","sourceIp":"192.0.2.4","verb":"create","resource":"knots","name":"k-9","code":201}
            {"time":"2026-03-03T10:00:30Z","user":"omar","sourceIp":"192.0.2.5","verb":"update","resource":"sails","name":"s-12","code":200}
            """;

    private static final String STATEMENTS =
            """
            {"timestamp":"2026-03-03 17:00:00","class":"connection","event":"connect","user":"ines","status":0}
            {"timestamp":"2026-03-03 17:00:03","class":"connection","event":"connect","user":"omar","status":1045}
            {"timestamp":"2026-03-03 17:00:05","class":"general","event":"query","user":"ines","status":0,"text":"select rope"}
            {"timestamp":"2026-03-03 17:00:09","class":"connection","event":"disconnect","user":"ines","status":0}
            """;

    @Test
    void aPathTellsALoginWhereTheVerbOnlySaysThatSomethingWasSent() throws IOException {
        assertThat(tags(CHEST, 0)).contains("authentication").doesNotContain("change");
        assertThat(tags(CHEST, 3)).contains("change").doesNotContain("authentication");
        assertThat(fields(CHEST, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(CHEST, 2)).containsEntry("action", List.of("failure"));
        assertThat(fields(CHEST, 1)).doesNotContainEntry("action", List.of("success"));
        assertThat(fields(CHEST, 4)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void theStatusOfARequestSaysHowAChangeEnded() throws IOException {
        assertThat(fields(CALLS, 0))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("success"));
        assertThat(fields(CALLS, 1))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("failure"));
    }

    @Test
    void whoConnectsToADatabaseLogsIn() throws IOException {
        assertThat(tags(STATEMENTS, 0)).contains("authentication");
        assertThat(tags(STATEMENTS, 2)).doesNotContain("authentication");
        assertThat(fields(STATEMENTS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(STATEMENTS, 1)).containsEntry("action", List.of("failure"));
    }

    private static final String STATES =
            """
            {"ts":1772563201.11,"orig_h":"192.0.2.4","orig_p":50100,"resp_h":"198.51.100.9","resp_p":443,"proto":"tcp","conn_state":"SF"}
            {"ts":1772563202.11,"orig_h":"192.0.2.5","orig_p":50101,"resp_h":"198.51.100.9","resp_p":22,"proto":"tcp","conn_state":"REJ"}
            {"ts":1772563203.11,"orig_h":"192.0.2.6","orig_p":50102,"resp_h":"198.51.100.9","resp_p":25,"proto":"tcp","conn_state":"S0"}
            """;

    @Test
    void theStateOfAConnectionSaysWhetherItWasRefused() throws IOException {
        assertThat(fields(STATES, 0)).containsEntry("action", List.of("allowed"));
        assertThat(fields(STATES, 1)).containsEntry("action", List.of("blocked"));
        assertThat(fields(STATES, 2)).doesNotContainKey("action");
    }

    @Test
    void aNewSessionIsNoChange() throws IOException {
        assertThat(tags(LOCKS, 0)).contains("session").doesNotContain("change");
        assertThat(tags(LOCKS, 3)).contains("session").doesNotContain("change");
        assertThat(fields(LOCKS, 0)).containsEntry("action", List.of("started"));
        assertThat(fields(LOCKS, 3)).containsEntry("action", List.of("ended"));
    }

    @Test
    void whoAuthenticatesIsTheUser() throws IOException {
        assertThat(tags(LOCKS, 1)).contains("authentication");
        assertThat(fields(LOCKS, 1)).containsEntry("user", List.of("ines")).containsEntry("action", List.of("success"));
        assertThat(fields(LOCKS, 2)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
    }

    @Test
    void aSessionThatFailedDidNotStart() throws IOException {
        assertThat(fields(GATES, 0)).containsEntry("action", List.of("started"));
        assertThat(fields(GATES, 1)).containsEntry("action", List.of("blocked"));
        assertThat(fields(GATES, 3)).containsEntry("action", List.of("ended"));
    }

    @Test
    void aSecondFieldSaysHowALoginEnded() throws IOException {
        assertThat(fields(WALL, 1)).containsEntry("action", List.of("success"));
        assertThat(fields(WALL, 2)).containsEntry("action", List.of("failure"));
        assertThat(fields(WALL, 0)).containsEntry("action", List.of("allowed"));
        assertThat(fields(WALL, 3)).containsEntry("action", List.of("blocked"));
    }

    @Test
    void aLoginBehindByIsSomebody() throws IOException {
        assertThat(tags(STORE, 1)).doesNotContain("authentication");
        assertThat(tags(STORE, 0)).contains("authentication");
        assertThat(fields(STORE, 2)).containsEntry("action", List.of("failure"));
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes, sessions and statements told by columns of sentences, by parts of programs and by what a field is called. */
class ChangesAndSessionsTest {

    private static final String COLUMNS =
            """
            2026-03-03 09:00:01,1,Gate,INFO,QUAY,User [ines] from [192.0.2.20] signed in to [quay] successfully via [rope].
            2026-03-03 09:01:31,2,Gate,WARN,ines,User [omar] from [192.0.2.33] failed to sign in to [quay] via [rope].
            2026-03-03 09:05:31,3,Crew,INFO,ines,User [petra] was created.
            2026-03-03 09:08:10,4,Crew,WARN,ines,User [omar] was disabled.
            2026-03-03 09:10:00,5,Engine,INFO,QUAY,The engine of the quay started to turn.
            2026-03-03 09:12:30,6,Engine,INFO,QUAY,The tide reached a height of 91 hands.
            """;

    private static final String STATEMENTS =
            """
            20260303 10:00:01,berth1,cargo_rw,192.0.2.12,5521,901,CONNECT,cargo,,0
            20260303 10:00:02,berth1,cargo_rw,192.0.2.12,5521,902,QUERY,cargo,'SELECT id, name FROM ships WHERE id=77',0
            20260303 10:00:09,berth1,omar,192.0.2.99,5522,0,FAILED_CONNECT,,,1045
            20260303 10:00:19,berth1,ines,192.0.2.20,5523,905,QUERY,mysql,'CREATE USER petra IDENTIFIED BY x',0
            20260303 10:00:29,berth1,ines,192.0.2.20,5523,906,QUERY,cargo,'DROP TABLE old_ships',0
            20260303 10:00:39,berth1,ines,192.0.2.20,5523,0,DISCONNECT,cargo,,0
            20260303 10:00:49,berth1,cargo_rw,192.0.2.12,5521,907,QUERY,cargo,'UPDATE ships SET state=1 WHERE id=9',0
            """;

    private static final String NUMBERED =
            """
            2026-03-03 08:00:00 INFO [TRAIL] user=#12 (ines) action=LOGIN result=OK ip=192.0.2.3
            2026-03-03 08:01:00 WARN [TRAIL] user=#7 (omar) action=LOGIN result=BAD_CREDENTIALS ip=192.0.2.9
            2026-03-03 08:02:00 INFO [TRAIL] user=#12 (ines) action=BERTH_CREATE result=OK ip=192.0.2.3 target=berth/8812
            2026-03-03 08:03:00 INFO [TRAIL] user=#12 (ines) action=PILOT_DELETE result=DENIED ip=192.0.2.3 target=pilot/77
            2026-03-03 08:05:00 INFO [TRAIL] user=#15 (petra) action=LOGIN result=OK ip=192.0.2.5
            """;

    private static final String DOERS =
            """
            2026-03-03T12:00:41Z buoy3 warden: event=auth result=failure user="omar" client=192.0.2.9
            2026-03-03T12:01:11Z buoy3 warden: event=auth result=success user="ines" client=192.0.2.5
            2026-03-03T12:04:41Z buoy3 warden: event=role_assigned user="petra" role="pilot" by="ines"
            2026-03-03T12:06:01Z buoy3 warden: event=config_change item="mast.height" old="900" new="600" by="ines"
            2026-03-03T12:07:11Z buoy3 warden: event=heartbeat node=buoy3 state=ok
            """;

    private static final String TUNNELS =
            """
            2026-03-03T08:00:01Z buoy2 tunneld[2211]: 09[IKE] 203.0.113.41 is initiating an IKE_SA
            2026-03-03T08:00:02Z buoy2 tunneld[2211]: 09[IKE] authentication of 'ines@quay.example' with EAP successful
            2026-03-03T08:00:03Z buoy2 tunneld[2211]: 09[IKE] IKE_SA mast[14] established between 198.51.100.2[buoy.example]...203.0.113.41[ines@quay.example]
            2026-03-03T08:00:04Z buoy2 tunneld[2211]: 09[IKE] assigning virtual IP 192.0.2.14 to peer 'ines@quay.example'
            2026-03-03T08:02:12Z buoy2 tunneld[2211]: 12[IKE] authentication of 'omar@quay.example' with EAP failed
            2026-03-03T08:02:14Z buoy2 tunneld[2211]: 12[IKE] peer 203.0.113.41 is behind a wall
            """;

    private static final String MAILS =
            """
            CEF:0|Quay|Post|6.2|1001|Letter accepted|3|rt=1746000000000 suser=a@far.example duser=b@quay.example src=203.0.113.5 act=accept msgid=<11@far.example>
            CEF:0|Quay|Post|6.2|1002|Letter rejected|5|rt=1746000060000 suser=w@bad.example duser=c@quay.example src=203.0.113.6 act=reject msgid=<12@bad.example>
            CEF:0|Quay|Post|6.2|2001|Malware found|8|rt=1746000120000 suser=v@bad.example duser=d@quay.example src=203.0.113.7 fname=a.exe cs2Label=malware cs2=Worm.Gen.2 act=quarantine msgid=<13@bad.example>
            CEF:0|Quay|Post|6.2|3010|Policy modified|4|rt=1746000300000 suser=ines src=192.0.2.4 cs3Label=policy cs3=Incoming
            """;

    @Test
    void theOnlyColumnOfSentencesSaysWhatHappened() throws IOException {
        assertThat(tags(COLUMNS, 0)).contains("authentication");
        assertThat(fields(COLUMNS, 0)).containsEntry("action", List.of("success"));
        assertThat(tags(COLUMNS, 1)).contains("authentication");
        assertThat(fields(COLUMNS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(COLUMNS, 2)).contains("change", "account");
        assertThat(fields(COLUMNS, 2)).containsEntry("action", List.of("created"));
        assertThat(tags(COLUMNS, 4)).isEmpty();
        assertThat(tags(COLUMNS, 5)).isEmpty();
    }

    @Test
    void whoConnectsLogsInAndAStatementChangesOnlyWhatItDefines() throws IOException {
        assertThat(tags(STATEMENTS, 0)).containsExactly("authentication");
        assertThat(tags(STATEMENTS, 2)).containsExactly("authentication");
        assertThat(fields(STATEMENTS, 2)).containsEntry("action", List.of("failure"));
        for (int query : new int[] {1, 6}) {
            assertThat(tags(STATEMENTS, query)).containsExactlyInAnyOrder("database", "query");
        }
        for (int definition : new int[] {3, 4}) {
            assertThat(tags(STATEMENTS, definition)).containsExactlyInAnyOrder("database", "query", "change");
        }
        assertThat(tags(STATEMENTS, 5)).isEmpty();
    }

    @Test
    void theNumberOfAnAccountIsNotItsName() throws IOException {
        assertThat(fields(NUMBERED, 0)).containsEntry("user", List.of("ines"));
        assertThat(fields(NUMBERED, 1)).containsEntry("user", List.of("omar"));
    }

    @Test
    void whatWasChangedIsTheTarget() throws IOException {
        assertThat(fields(NUMBERED, 2)).containsEntry("object", List.of("berth/8812"));
        assertThat(fields(NUMBERED, 0)).doesNotContainKey("object");
        assertThat(fields(DOERS, 3)).containsEntry("object", List.of("mast.height"));
        assertThat(fields(MAILS, 3)).containsEntry("object", List.of("Incoming"));
    }

    @Test
    void whoStandsBehindByDidItToTheUser() throws IOException {
        assertThat(fields(DOERS, 2)).containsEntry("user", List.of("petra")).containsEntry("src_user", List.of("ines"));
        assertThat(fields(DOERS, 3)).containsEntry("user", List.of("ines"));
    }

    @Test
    void thePartOfAProgramIsNoSession() throws IOException {
        assertThat(tags(TUNNELS, 0)).contains("session");
        assertThat(tags(TUNNELS, 1)).containsExactly("authentication");
        assertThat(tags(TUNNELS, 2)).contains("session");
        assertThat(tags(TUNNELS, 3)).contains("session").doesNotContain("change");
        assertThat(tags(TUNNELS, 4)).containsExactly("authentication");
        assertThat(tags(TUNNELS, 5)).isEmpty();
    }

    @Test
    void whoGetsAMailIsItsRecipient() throws IOException {
        assertThat(tags(MAILS, 0)).contains("email");
        assertThat(fields(MAILS, 0))
                .containsEntry("recipient", List.of("b@quay.example"))
                .containsEntry("action", List.of("delivered"));
        assertThat(fields(MAILS, 1)).containsEntry("action", List.of("blocked"));
        assertThat(fields(MAILS, 2)).containsEntry("signature", List.of("Worm.Gen.2"));
    }
}

package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Audits that tell deeds by an id in words, by a status, by statements and by columns without names. */
class AuditsOfManyFormsTest {

    private static final String IDS =
            """
            LEEF:1.0|Quay|Keeper|4.1|UserLogin|devTime=Mar 03 2026 10:00:00	usrName=ines	src=192.0.2.4	sev=3	outcome=Success
            LEEF:1.0|Quay|Keeper|4.1|UserLogin|devTime=Mar 03 2026 10:01:00	usrName=omar	src=192.0.2.9	sev=5	outcome=Failure	reason=Invalid password
            LEEF:1.0|Quay|Keeper|4.1|RopeUpdated|devTime=Mar 03 2026 10:03:00	usrName=ines	src=192.0.2.4	sev=4	resource=/north/2
            LEEF:1.0|Quay|Keeper|4.1|PolicyDeleted|devTime=Mar 03 2026 10:04:00	usrName=petra	src=192.0.2.1	sev=6	resource=ropes
            LEEF:1.0|Quay|Keeper|4.1|TideTurned|devTime=Mar 03 2026 10:06:00	sev=1	resource=north
            """;

    private static final String STATUSES =
            """
            2026-03-03 10:00:00 INFO  trail: user=ines ip=192.0.2.5 op=createBerth object=north status=200
            2026-03-03 10:02:00 WARN  trail: user=petra ip=192.0.2.9 op=updateSettings object=quay status=403
            2026-03-03 10:03:00 INFO  trail: user=ines ip=192.0.2.5 op=login object=- status=200
            2026-03-03 10:04:00 WARN  trail: user=omar ip=192.0.2.66 op=login object=- status=401
            2026-03-03 10:05:00 INFO  trail: user=ines ip=192.0.2.5 op=viewChart object=c-12 status=200
            """;

    private static final String STATEMENTS =
            """
            2026-03-03T10:00:00Z buoy7 sqltrail: principal_name="cargo" client_ip="192.0.2.9" deed="SELECT" statement="SELECT * FROM ships" succeeded="true"
            2026-03-03T10:00:10Z buoy7 sqltrail: principal_name="cargo" client_ip="192.0.2.9" deed="LOGIN SUCCEEDED" statement="" succeeded="true"
            2026-03-03T10:00:20Z buoy7 sqltrail: principal_name="omar" client_ip="192.0.2.66" deed="LOGIN FAILED" statement="" succeeded="false"
            2026-03-03T10:00:30Z buoy7 sqltrail: principal_name="ines" client_ip="192.0.2.2" deed="ALTER" statement="ALTER TABLE ships ADD x int" succeeded="true"
            2026-03-03T10:01:00Z buoy7 sqltrail: principal_name="cargo" client_ip="192.0.2.9" deed="LOGIN SUCCEEDED" statement="" succeeded="true"
            """;

    private static final String COLUMNS =
            """
            2026-03-03T09:00:00.111Z;INFO;GATE;login;ines;192.0.2.4;OK;
            2026-03-03T09:00:10.111Z;WARN;GATE;login;ines;192.0.2.5;DENIED;bad password
            2026-03-03T09:00:20.111Z;INFO;SHIPDATA;update;ines;192.0.2.4;OK;ship 4711
            2026-03-03T09:00:30.111Z;INFO;SHIPDATA;delete;omar;192.0.2.6;DENIED;ship 4712
            2026-03-03T09:00:40.111Z;INFO;CHART;run;omar;192.0.2.6;OK;monthly tides
            2026-03-03T09:00:50.111Z;INFO;CREW;create;petra;192.0.2.1;OK;pilot karl
            2026-03-03T09:01:20.111Z;INFO;GATE;login;omar;192.0.2.6;OK;
            """;

    private static final String ENDS =
            """
            2026-03-03 06:00:00.000|BUOY-7|CREW|LOGON|ines|MAST-2|SUCCESS
            2026-03-03 06:00:10.000|BUOY-7|CREW|LOGON|omar|MAST-3|FAIL
            2026-03-03 06:01:00.000|BUOY-7|SETPOINT|WRITE|ines|MAST-2|T101: 70.0 -> 75.0
            2026-03-03 06:02:00.000|BUOY-7|ALARM|HIGH|-|-|T101 above limit
            2026-03-03 06:05:00.000|BUOY-7|COMM|LOST|-|-|RTU-4
            2026-03-03 06:06:00.000|BUOY-7|CREW|LOGON|petra|MAST-2|SUCCESS
            """;

    private static final String LOCKED =
            """
            2026-03-03T08:06:00Z quay[77]: Agent ines logged in from 192.0.2.8
            2026-03-03T08:07:00Z quay[77]: Login failed for agent 'omar' from 192.0.2.99: wrong password
            2026-03-03T08:09:00Z quay[77]: User account omar locked by system after 5 attempts
            2026-03-03T08:11:00Z quay[77]: Tide of the harbour turned (12 hands)
            """;

    private static final String TARGETS =
            """
            "Time","Event","Actor","Target","IP","Result"
            "2026-03-03T08:00:00Z","Sign-in","ines@quay.example","","192.0.2.4","Success"
            "2026-03-03T08:01:00Z","Sign-in","omar@quay.example","","192.0.2.9","Failure: invalid password"
            "2026-03-03T08:02:00Z","User created","petra@quay.example","zoe@quay.example","192.0.2.1","Success"
            "2026-03-03T08:03:00Z","Role assigned","petra@quay.example","zoe@quay.example","192.0.2.1","Success"
            "2026-03-03T08:04:00Z","Berth updated","petra@quay.example","NORTH","192.0.2.1","Success"
            "2026-03-03T08:06:00Z","MFA reset","petra@quay.example","omar@quay.example","192.0.2.1","Success"
            """;

    @Test
    void aMailboxAsTheTargetIsTheAccountThatWasChanged() throws IOException {
        assertThat(fields(TARGETS, 2))
                .containsEntry("user", List.of("zoe@quay.example"))
                .containsEntry("src_user", List.of("petra@quay.example"));
        assertThat(fields(TARGETS, 4))
                .containsEntry("user", List.of("petra@quay.example"))
                .containsEntry("object", List.of("NORTH"));
        assertThat(tags(TARGETS, 5)).contains("change").doesNotContain("authentication");
        assertThat(fields(TARGETS, 5)).containsEntry("action", List.of("modified"));
    }

    @Test
    void aWordForAnEndInAllLoginsSaysHowTheyEnded() throws IOException {
        assertThat(fields(ENDS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(ENDS, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(ENDS, 2)).doesNotContainKey("result");
        assertThat(tags(ENDS, 3)).doesNotContain("authentication");
    }

    @Test
    void anAccountThatIsLockedIsChanged() throws IOException {
        assertThat(fields(LOCKED, 0)).containsEntry("user", List.of("ines"));
        assertThat(tags(LOCKED, 2)).contains("change");
        assertThat(fields(LOCKED, 2)).containsEntry("action", List.of("modified"));
    }

    @Test
    void anIdInWordsSaysWhatWasDone() throws IOException {
        assertThat(tags(IDS, 0)).contains("authentication");
        assertThat(fields(IDS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(IDS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(IDS, 2)).contains("change");
        assertThat(fields(IDS, 3)).containsEntry("action", List.of("deleted"));
        assertThat(tags(IDS, 4)).isEmpty();
    }

    @Test
    void theStatusSaysHowALoginEnded() throws IOException {
        assertThat(fields(STATUSES, 2)).containsEntry("action", List.of("success"));
        assertThat(fields(STATUSES, 3)).containsEntry("action", List.of("failure"));
        assertThat(fields(STATUSES, 0)).containsEntry("action", List.of("created"));
    }

    @Test
    void aStatementIsOfTheDatabaseAndALoginBesideItIsOne() throws IOException {
        assertThat(tags(STATEMENTS, 0)).containsExactlyInAnyOrder("database", "query");
        assertThat(tags(STATEMENTS, 3)).contains("database", "query");
        assertThat(tags(STATEMENTS, 1)).containsExactly("authentication");
        assertThat(fields(STATEMENTS, 1)).containsEntry("action", List.of("success"));
        assertThat(fields(STATEMENTS, 2)).containsEntry("action", List.of("failure"));
    }

    @Test
    void columnsOfAnAuditAreItsUserAndItsDeed() throws IOException {
        assertThat(fields(COLUMNS, 0))
                .containsEntry("user", List.of("ines"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(COLUMNS, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(COLUMNS, 2)).contains("change");
        assertThat(fields(COLUMNS, 3))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("deleted"));
        assertThat(tags(COLUMNS, 4)).isEmpty();
    }
}

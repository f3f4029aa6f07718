package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trails of calls: how a call ended, whose account was changed, and what was only looked at. */
class CodesAndTargetsTest {

    private static final String CALLS =
            """
            {"at":"2026-03-04T08:12:45Z","action":"login","who":{"email":"ines@pier.example"},"client":{"ip":"192.0.2.1"},"status":"info","http":{"status_code":200}}
            {"at":"2026-03-04T08:13:45Z","action":"login","who":{"email":"omar@pier.example"},"client":{"ip":"192.0.2.7"},"status":"error","http":{"status_code":401}}
            {"at":"2026-03-04T08:14:45Z","action":"modified","who":{"email":"ines@pier.example"},"client":{"ip":"192.0.2.1"},"status":"error","http":{"status_code":403},"asset":{"type":"berth","name":"west 4"}}
            {"at":"2026-03-04T08:15:45Z","action":"deleted","who":{"email":"ines@pier.example"},"client":{"ip":"192.0.2.1"},"status":"info","http":{"status_code":200},"asset":{"type":"berth","name":"west 5"}}
            """;

    private static final String STAFF =
            """
            {"at":"2026-03-04T08:12:45Z","event_type":"user_login_succeeded","actor":{"name":"Ines Roe","email":"ines@pier.example"},"client_ip":"192.0.2.1","resource":{"resource_type":"user","name":"Ines Roe","email":"ines@pier.example"}}
            {"at":"2026-03-04T08:13:45Z","event_type":"user_invited","actor":{"name":"Ines Roe","email":"ines@pier.example"},"client_ip":"192.0.2.1","resource":{"resource_type":"user","name":"Bo Lind","email":"bo@quay.example"}}
            {"at":"2026-03-04T08:14:45Z","event_type":"user_deprovisioned","actor":{"name":"Ines Roe","email":"ines@pier.example"},"client_ip":"192.0.2.1","resource":{"resource_type":"user","name":"Omar Hill","email":"omar@pier.example"}}
            {"at":"2026-03-04T08:15:45Z","event_type":"attachment_downloaded","actor":{"name":"Omar Hill","email":"omar@pier.example"},"client_ip":"192.0.2.9","resource":{"resource_type":"attachment","name":"wages.xlsx"}}
            {"at":"2026-03-04T08:16:45Z","event_type":"boat_deleted","actor":{"name":"Omar Hill","email":"omar@pier.example"},"client_ip":"192.0.2.9","resource":{"resource_type":"boat","name":"Heron"}}
            """;

    private static final String CREWS =
            """
            {"at":"2026-03-04T08:12:45Z","actionName":"add","userIdentity":{"email":"ines@pier.example"},"sourceIPAddress":"192.0.2.1","params":{"endpoint":"form","targetUserName":"bo@quay.example"},"ok":"true"}
            {"at":"2026-03-04T08:13:45Z","actionName":"addPersonToGroup","userIdentity":{"email":"ines@pier.example"},"sourceIPAddress":"192.0.2.1","params":{"targetGroupName":"crew","targetUserName":"bo@quay.example"},"ok":"true"}
            {"at":"2026-03-04T08:14:45Z","actionName":"create","userIdentity":{"email":"omar@pier.example"},"sourceIPAddress":"192.0.2.2","params":{"boat_name":"Heron"},"ok":"true"}
            {"at":"2026-03-04T08:15:45Z","actionName":"delete","userIdentity":{"email":"omar@pier.example"},"sourceIPAddress":"192.0.2.2","params":{"boat_name":"Heron"},"ok":"true"}
            """;

    @Test
    void theStatusOfACallSaysHowItEnded() throws IOException {
        assertThat(fields(CALLS, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(CALLS, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(CALLS, 2))
                .containsEntry("action", List.of("modified"))
                .containsEntry("status", List.of("failure"));
        assertThat(fields(CALLS, 3)).containsEntry("status", List.of("success"));
    }

    @Test
    void aLogOfRequestsKeepsItsStatus() throws IOException {
        String log =
                """
                {"at":"2026-03-04T08:12:45Z","action":"login","user":"ines","ip":"192.0.2.1","method":"POST","url":"/in","status":200,"bytes":17}
                {"at":"2026-03-04T08:13:45Z","action":"list","user":"ines","ip":"192.0.2.1","method":"GET","url":"/boats","status":404,"bytes":170}
                {"at":"2026-03-04T08:14:45Z","action":"create","user":"omar","ip":"192.0.2.1","method":"POST","url":"/boats","status":201,"bytes":27}
                """;
        assertThat(fields(log, 1)).containsEntry("status", List.of("404"));
    }

    @Test
    void whatSomebodyDeletedIsAChangeAndNoVerdict() throws IOException {
        String log =
                """
                {"at":"2026-03-04T08:12:45Z","action":"login","user":"ines","client":{"ip":"192.0.2.1"},"url_details":{"host":"app.pier.example"},"result":"ok"}
                {"at":"2026-03-04T08:13:45Z","action":"deleted","user":"ines","client":{"ip":"192.0.2.1"},"url_details":{"host":"app.pier.example"},"result":"ok","object_name":"west 5"}
                {"at":"2026-03-04T08:14:45Z","action":"modified","user":"omar","client":{"ip":"192.0.2.2"},"url_details":{"host":"app.pier.example"},"result":"ok","object_name":"west 6"}
                """;
        assertThat(tags(log, 1)).contains("change");
        assertThat(fields(log, 1)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void whoseAccountItIsIsToldByItsKind() throws IOException {
        assertThat(fields(STAFF, 1))
                .containsEntry("user", List.of("bo@quay.example"))
                .containsEntry("src_user", List.of("ines@pier.example"))
                .containsEntry("action", List.of("created"));
        assertThat(fields(STAFF, 2))
                .containsEntry("user", List.of("omar@pier.example"))
                .containsEntry("action", List.of("deleted"));
        assertThat(fields(STAFF, 4)).containsEntry("user", List.of("omar@pier.example"));
    }

    @Test
    void whatWasFetchedIsNoChange() throws IOException {
        assertThat(tags(STAFF, 3)).doesNotContain("change").contains("access");
        assertThat(tags(STAFF, 4)).contains("change");
    }

    @Test
    void aTargetUserIsTheUserOfAChange() throws IOException {
        assertThat(fields(CREWS, 0))
                .containsEntry("user", List.of("bo@quay.example"))
                .containsEntry("src_user", List.of("ines@pier.example"));
        assertThat(fields(CREWS, 1))
                .containsEntry("user", List.of("bo@quay.example"))
                .containsEntry("action", List.of("modified"));
        assertThat(fields(CREWS, 2)).containsEntry("user", List.of("omar@pier.example"));
    }

    @Test
    void aStepAmongTheDetailsIsNotWhatWasDone() throws IOException {
        String log =
                """
                {"at":"2026-03-04T08:12:45Z","data":{"action":"login","user":"ines","ip":"192.0.2.1","outcome":"ok"}}
                {"at":"2026-03-04T08:13:45Z","data":{"action":"modified","user":"ines","ip":"192.0.2.1","outcome":"ok","metadata":{"operation":"add","step":"2"}}}
                {"at":"2026-03-04T08:14:45Z","data":{"action":"deleted","user":"omar","ip":"192.0.2.1","outcome":"ok"}}
                """;
        assertThat(fields(log, 1)).containsEntry("action", List.of("modified"));
    }

    @Test
    void aSentenceSaysHowALoginWent() throws IOException {
        String log =
                """
                {"at":"2026-03-04T08:12:45Z","message":"User ines logged in from 192.0.2.4","level":"INFO","logger":"pier.web"}
                {"at":"2026-03-04T08:13:45Z","message":"Login failed for user omar from 192.0.2.7","level":"WARNING","logger":"pier.web"}
                {"at":"2026-03-04T08:14:45Z","message":"Trail entry for credential","level":"INFO","logger":"pier.trail","actor":"ines","operation":"create","object1":"credential"}
                {"at":"2026-03-04T08:15:45Z","message":"Trail entry for boat","level":"INFO","logger":"pier.trail","actor":"ines","operation":"delete","object1":"boat"}
                """;
        assertThat(fields(log, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(log, 1)).containsEntry("action", List.of("failure"));
        assertThat(tags(log, 2)).contains("change").doesNotContain("authentication");
    }
}

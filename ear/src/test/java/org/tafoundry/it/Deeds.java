package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tafoundry.quickstart.DemoUsers;

/** Does everything once that the API lets people change, and keeps under which id each call was made. */
final class Deeds {
    private static final String FIRST_PASSWORD = "correct horse battery 7";
    private static final String SECOND_PASSWORD = "seven green lamps 8";

    private final Map<String, String> calls = new TreeMap<>();
    private final Api admin;
    private final Api approver;
    private final Api curator;
    private final Things things;

    Deeds(Things things) throws IOException, InterruptedException {
        this.things = things;
        admin = Api.as(DemoUsers.ADMIN);
        approver = Api.as(DemoUsers.APPROVER);
        curator = Api.as(DemoUsers.KNOWLEDGE);
    }

    /** Correlation id by operation. */
    Map<String, String> all() throws IOException, InterruptedException {
        changesUsers();
        works(Api.as(DemoUsers.REQUESTOR));
        changesTheAddOn();
        keepsDocuments();
        runsTheSystem();
        return calls;
    }

    private void changesUsers() throws IOException, InterruptedException {
        String name = "deeds-" + UUID.randomUUID();
        Api.Answer made = did(
                "POST /users",
                admin.json(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "email",
                                name + "@example.org",
                                "password",
                                FIRST_PASSWORD,
                                "roles",
                                List.of("REQUESTOR"))));
        String user = "/users/" + made.json().path("id").asText();
        did(
                "PUT /users/{id}",
                versioned(admin, user, "", Map.of("email", name + "@example.org", "full_name", "Dee Deeds")));
        did("PUT /users/{id}/roles", versioned(admin, user, "/roles", Map.of("roles", List.of("KNOWLEDGE_MANAGER"))));
        Api.Answer login = did("POST /auth/login", Api.anonymous().login(name, FIRST_PASSWORD));
        Api.Answer pair = did(
                "POST /auth/refresh",
                Api.anonymous()
                        .json(
                                "POST",
                                "/auth/refresh",
                                Map.of(
                                        "refresh_token",
                                        login.json().path("refresh_token").asText())));
        Api self = Api.withToken(pair.json().path("access_token").asText());
        did(
                "PUT /notifications/preferences",
                versioned(
                        self,
                        "/notifications/preferences",
                        "",
                        Map.of(
                                "events",
                                List.of(),
                                "webhook",
                                Map.of("url", "https://hooks.example.org/1", "form", "SLACK"))));
        did("POST /notifications/test", self.json("POST", "/notifications/test", Map.of("channel", "WEBHOOK")));
        did(
                "POST /auth/logout",
                self.json(
                        "POST",
                        "/auth/logout",
                        Map.of(
                                "refresh_token",
                                pair.json().path("refresh_token").asText())));
        did(
                "POST /auth/change-password",
                Api.as(name, FIRST_PASSWORD)
                        .json(
                                "POST",
                                "/auth/change-password",
                                Map.of("current_password", FIRST_PASSWORD, "new_password", SECOND_PASSWORD)));
        did("POST /users/{id}/password", admin.json("POST", user + "/password", Map.of("password", FIRST_PASSWORD)));
        did("DELETE /users/{id}", delete(admin, user + "?force=true"));
    }

    private void works(Api requestor) throws IOException, InterruptedException {
        Api.Answer made = did(
                "POST /requests",
                requestor.json("POST", "/requests", Map.of("source_system", "deeds-" + UUID.randomUUID())));
        String request = "/requests/" + made.json().path("id").asText();
        String approval = "/approvals/" + made.json().path("id").asText();
        did(
                "PUT /requests/{id}",
                versioned(requestor, request, "", Map.of("source_system", "deeds-" + UUID.randomUUID())));
        Api.Answer sample =
                did("POST /requests/{id}/samples", requestor.upload(request + "/samples?filename=a.log", Things.log()));
        did(
                "DELETE /samples/{id}",
                delete(requestor, "/samples/" + sample.json().path("id").asText()));
        assertThat(requestor
                        .upload(request + "/samples?filename=b.log", Things.log())
                        .status())
                .isEqualTo(201);
        did(
                "POST /requests/{id}/answers",
                requestor.json(
                        "POST",
                        request + "/answers",
                        decisions(Map.of("kind", "INPUT", "target", "/var/log/gate.log"))));
        did("POST /requests/{id}/submit", requestor.post(request + "/submit"));
        did("POST /approvals/{id}/reject", approver.json("POST", approval + "/reject", Map.of("reason", "cut off")));
        did("POST /requests/{id}/reopen", requestor.post(request + "/reopen"));
        assertThat(requestor.post(request + "/submit").status()).isEqualTo(200);
        did("POST /approvals/{id}/approve", approver.post(approval + "/approve"));
        did("POST /requests/{id}/cancel", requestor.post(request + "/cancel"));
        did("POST /requests/{id}/retry", approver.post(request + "/retry"));
        assertThat(requestor.post(request + "/cancel").status()).isEqualTo(200);
        did("POST /requests/{id}/revisions", approver.upload(request + "/revisions?filename=TA-mine.tgz", archive()));
        requestor.post(request + "/cancel");
        did("DELETE /requests/{id}", delete(requestor, "/requests/" + Things.created(requestor)));
    }

    /** Each of these has the add-on validated, which is ended before the next one. */
    private void changesTheAddOn() throws IOException, InterruptedException {
        String revision = "/revisions/" + things.revision();
        Map<String, Object> decided = decisions(Map.of("kind", "FIELD", "field", "gate", "target", "dvc"));
        did("POST /revisions/{id}/download-link", approver.post(revision + "/download-link"));
        did("POST /samples/{id}/download-link", approver.post("/samples/" + things.sample() + "/download-link"));
        did("POST /revisions/{id}/decisions/trial", approver.json("POST", revision + "/decisions/trial", decided));
        did("POST /revisions/{id}/decisions", approver.json("POST", revision + "/decisions", decided));
        end();
        did(
                "POST /revisions/{id}/edit",
                approver.json(
                        "POST", revision + "/edit", Map.of("files", Map.of("default/extra.conf", "[one]\ntwo = 3\n"))));
        end();
        did("POST /revisions/{id}/override", approver.upload(revision + "/override?filename=TA-mine.tgz", archive()));
        end();
        did("POST /validations", approver.json("POST", "/validations", Map.of("revision_id", things.revision())));
        end();
    }

    private static Map<String, Object> decisions(Map<String, String> one) {
        return Map.of("decisions", List.of(one));
    }

    private void end() throws IOException, InterruptedException {
        admin.post("/requests/" + things.request() + "/cancel");
        Things.awaitEnd(admin, things.request());
    }

    private void keepsDocuments() throws IOException, InterruptedException {
        byte[] text = "# Gate\n\nThe session of a gate is opened by a badge.\n".getBytes(StandardCharsets.UTF_8);
        Api.Answer made = did("POST /knowledge", curator.upload("/knowledge?filename=gate.md", text));
        String document = "/knowledge/" + made.json().path("id").asText();
        did("POST /knowledge/{id}/download-link", curator.post(document + "/download-link"));
        Instant end = Instant.now().plusSeconds(120);
        while (curator.get(document).json().path("state").asText().equals("INDEXING")
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        did("POST /knowledge/{id}/reindex", curator.post(document + "/reindex"));
        did("DELETE /knowledge/{id}", delete(curator, document));
    }

    private void runsTheSystem() throws IOException, InterruptedException {
        String hold = "/legal-holds/" + things.request();
        did("PUT /legal-holds/{request}", admin.json("PUT", hold, Map.of("reason", "case 2026-17")));
        did("DELETE /legal-holds/{request}", delete(admin, hold));
        did(
                "POST /maintenance/runs",
                admin.json("POST", "/maintenance/runs", Map.of("job", "housekeeping", "dry_run", true)));
        String key = "/config/API_CALLS_PER_MINUTE";
        did(
                "PUT /config/{key}",
                versioned(admin, key, "", Map.of("value", admin.get(key).json().path("value"))));
    }

    private byte[] archive() throws IOException, InterruptedException {
        return admin.get("/revisions/" + things.revision() + "/download").bytes();
    }

    private static Api.Answer delete(Api api, String path) throws IOException, InterruptedException {
        return api.send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** Changes something in the version that is there now. */
    private static Api.Answer versioned(Api api, String path, String part, Object body)
            throws IOException, InterruptedException {
        return api.json(
                "PUT", path + part, body, Map.of("If-Match", api.get(path).header("ETag")));
    }

    private Api.Answer did(String operation, Api.Answer answer) {
        assertThat(answer.status()).as(operation + ": " + answer.text()).isBetween(200, 299);
        calls.put(operation, answer.header("X-Correlation-ID"));
        return answer;
    }
}

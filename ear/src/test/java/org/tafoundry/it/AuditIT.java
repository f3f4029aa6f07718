package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** Every action of a person leaves one row that names them, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {
    private static final byte[] LOG = "2026-03-01T10:00:00Z user=amy\n".getBytes(StandardCharsets.UTF_8);
    private static final String PASSWORD = "correct horse battery 7";

    private Api admin;
    private Api requestor;
    private String user;
    private String name;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(AuditIT.class);
    }

    @BeforeEach
    void newUser() throws IOException, InterruptedException {
        admin = Api.as(DemoUsers.ADMIN);
        name = "audited-" + UUID.randomUUID();
        user = admin.json(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "email",
                                name + "@example.org",
                                "full_name",
                                "Amy Audited",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("REQUESTOR")))
                .json()
                .path("id")
                .asText();
        requestor = Api.as(name, PASSWORD);
    }

    @Test
    void whatARequestorDoesIsWrittenOnce() throws IOException, InterruptedException {
        String request = "/requests/"
                + requestor
                        .json("POST", "/requests", Map.of("source_system", "shop"))
                        .json()
                        .path("id")
                        .asText();
        String samples = request + "/samples?filename=a.log";
        assertThat(requestor.upload(samples, new byte[0]).status()).isEqualTo(422);
        String sample =
                "/samples/" + requestor.upload(samples, LOG).json().path("id").asText();
        assertThat(requestor.get(sample + "/preview").status()).isEqualTo(200);
        awaitAnalysis(request);
        Api.Answer head = requestor.send("HEAD", sample + "/download", BodyPublishers.noBody(), Map.of());
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(LOG.length));
        assertThat(requestor.get(sample + "/download").bytes()).isEqualTo(LOG);
        assertThat(requestor.get("/users").status()).isEqualTo(403);
        assertThat(requestor.get("/approvals").status()).isEqualTo(403);
        assertThat(requestor
                        .send("DELETE", "/users/" + user, BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(actions())
                .containsExactly(
                        "LOGIN session",
                        "CREATE request",
                        "UPLOAD_REFUSED request SAMPLE_EMPTY",
                        "UPLOAD sample",
                        "VIEW sample",
                        "VIEW request",
                        "DOWNLOAD sample",
                        "ACCESS_DENIED call FORBIDDEN GET /api/v1/users",
                        "ACCESS_DENIED call FORBIDDEN GET /api/v1/approvals",
                        "ACCESS_DENIED call FORBIDDEN DELETE /api/v1/users/" + user);
    }

    @Test
    void aLookAtAnothersRequestNamesTheRequest() throws IOException, InterruptedException {
        String others = Api.as(DemoUsers.REQUESTOR)
                .json("POST", "/requests", Map.of("source_system", "shop"))
                .json()
                .path("id")
                .asText();
        assertThat(requestor.get("/requests/" + others).status()).isEqualTo(404);
        assertThat(actions())
                .containsExactly("LOGIN session", "ACCESS_DENIED request NOT_FOUND GET /api/v1/requests/" + others);
    }

    @Test
    void aLogoutAndAWrongPasswordNameTheUser() throws IOException, InterruptedException {
        JsonNode pair = Api.anonymous().login(name, PASSWORD).json();
        assertThat(Api.anonymous()
                        .json(
                                "POST",
                                "/auth/logout",
                                Map.of(
                                        "refresh_token",
                                        pair.path("refresh_token").asText()))
                        .status())
                .isEqualTo(204);
        assertThat(Api.anonymous().login(name, "a guess").status()).isEqualTo(401);
        assertThat(actions()).containsExactly("LOGIN session", "LOGIN session", "LOGOUT user", "LOGIN_FAILED user");
    }

    @Test
    void readingAuditAndConfigurationIsWritten() throws IOException, InterruptedException {
        String auditor = "auditor-" + UUID.randomUUID();
        user = admin.json(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                auditor,
                                "email",
                                auditor + "@example.org",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("ADMIN")))
                .json()
                .path("id")
                .asText();
        Api other = Api.as(auditor, PASSWORD);
        assertThat(other.get("/audit?size=1").status()).isEqualTo(200);
        assertThat(other.get("/config").status()).isEqualTo(200);
        assertThat(other.get("/config/OLLAMA_PORT").status()).isEqualTo(200);
        assertThat(actions()).containsExactly("LOGIN session", "VIEW audit", "VIEW config", "VIEW config");
    }

    @Test
    void whoActedIsDisabledRatherThanDeleted() throws IOException, InterruptedException {
        assertThat(delete("").outcome()).isEqualTo("IDENTITY_USER_ACTED");
        assertThat(requestor.get("/auth/me").status()).isEqualTo(200);
        assertThat(delete("?force=true").status()).isEqualTo(204);
        assertThat(requestor.get("/auth/me").outcome()).isEqualTo("SESSION_ENDED");
        JsonNode rows = admin.get("/audit?entity_type=session&action=login&size=200")
                .json()
                .path("items");
        assertThat(rows).anySatisfy(row -> assertThat(
                        row.path("details").path("actorName").asText())
                .isEqualTo("Amy Audited"));
    }

    /** Asks until the analysis is there; only the answer that has it is a look at it. */
    private void awaitAnalysis(String request) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        while (requestor.get(request + "/analysis").status() != 200
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }

    private Api.Answer delete(String query) throws IOException, InterruptedException {
        return admin.send("DELETE", "/users/" + user + query, BodyPublishers.noBody(), Map.of());
    }

    /** What the trail says the user did, oldest first: action, kind of thing, code and call where there are any. */
    private List<String> actions() throws IOException, InterruptedException {
        List<String> actions = new ArrayList<>();
        for (JsonNode row : admin.get("/audit?size=200&user=" + user).json().path("items")) {
            JsonNode details = row.path("details");
            actions.add(String.join(
                            " ",
                            row.path("action").asText(),
                            row.path("entity_type").asText(),
                            details.path("code").asText(),
                            details.path("call").asText())
                    .strip());
        }
        Collections.reverse(actions);
        return actions;
    }
}

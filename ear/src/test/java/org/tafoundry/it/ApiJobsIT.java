package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** What the product does for a request, told over HTTP as it changes, waits or ends early. */
@ExtendWith(ArquillianExtension.class)
class ApiJobsIT {
    private static final String ITEMS = "items";
    private static final String STATUS = "status";

    private Flow flow;
    private Api requestor;
    private Api approver;
    private Api admin;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ApiJobsIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        flow = Flow.ofDemoUsers();
        requestor = flow.requestor();
        approver = flow.approver();
        admin = Api.as(DemoUsers.ADMIN);
    }

    @Test
    void aRunWhoseSandboxIsAwayWaitsAndSaysForWhatUntilItIsCancelled() throws IOException, InterruptedException {
        assumeFalse(
                Files.exists(Path.of("/var/run/docker.sock")) || System.getenv("DOCKER_HOST") != null,
                "skipped: this machine has a Docker engine");
        ChangedSettings settings = new ChangedSettings(admin);
        settings.put("VALIDATION_SANDBOXES", "[\"docker\"]");
        String request;
        try {
            request = flow.submitted("access.log", Flow.log(), "docker");
            assertThat(approver.post("/approvals/" + request + "/approve").status())
                    .isEqualTo(200);
            assertThat(awaitOutage(request))
                    .startsWith("The Docker engine at unix:///var/run/docker.sock cannot be reached (")
                    .contains("DOCKER_HOST");
            assertThat(requestor.get("/requests/" + request).json().path(STATUS).asText())
                    .isEqualTo("VALIDATING");
            Api.Answer cancelled = requestor.post("/requests/" + request + "/cancel");
            assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
            assertThat(Flow.first(requestor, "/validations?request=" + request)
                            .path("error")
                            .asText())
                    .startsWith("Cancelled by ");
        } finally {
            settings.restore();
        }
        Map<String, String> again = Map.of(
                "revision_id",
                Flow.first(approver, "/requests/" + request + "/revisions")
                        .path("id")
                        .asText(),
                "sandbox",
                "docker");
        assertThat(approver.json("POST", "/validations", again).outcome()).isEqualTo("VALIDATION_SANDBOX_NOT_ALLOWED");
        assertThat(approver.json("POST", "/validations", Map.of("revision_id", again.get("revision_id")))
                        .status())
                .as("in the configured sandbox, as the one that the request names is not allowed any more")
                .isEqualTo(201);
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");
        Map<String, Object> draft = Map.of("source_system", "shop", "metadata", Map.of("sandbox", "docker"));
        assertThat(requestor.json("POST", "/requests", draft).text())
                .contains("INVALID_VALUE", "does not allow the sandbox docker");
    }

    /** Where other jobs come first, a run waits for its turn before it waits for its sandbox. */
    private static final String QUEUED = "waits for a worker";

    private String awaitOutage(String request) throws IOException, InterruptedException {
        for (Instant end = Instant.now().plusSeconds(120); Instant.now().isBefore(end); Thread.sleep(200)) {
            for (JsonNode job :
                    requestor.get("/requests/" + request + "/jobs").json().path(ITEMS)) {
                if (job.path("job").asText().equals("validate-ta")
                        && job.path("state").asText().equals("WAITING")
                        && !job.path("message").asText().isEmpty()
                        && !job.path("message").asText().startsWith(QUEUED)) {
                    return job.path("message").asText();
                }
            }
        }
        return "";
    }

    @Test
    void aJobThatTakesTooLongEndsWithWhatTookTheTime() throws IOException, InterruptedException {
        ChangedSettings settings = new ChangedSettings(admin);
        settings.put("JOB_SECONDS", "5");
        try {
            String id = flow.submitted("long.log", longLog(), "");
            approver.post("/approvals/" + id + "/approve");
            assertThat(Things.awaitEnd(requestor, id)).isEqualTo("FAILED");
            JsonNode failure = requestor.get("/requests/" + id).json().path("failure");
            assertThat(failure.path("code").asText()).isEqualTo("JOB_OVER_TIME");
            assertThat(failure.path("message").asText()).contains("5 s");
            assertThat(failure.path("next").asText()).contains("JOB_SECONDS");
            assertThat(requestor.get("/requests/" + id + "/debug-bundle").status())
                    .isEqualTo(200);
        } finally {
            settings.restore();
        }
    }

    @Test
    void theJobsOfARequestAreListedAndToldAsTheyChange() throws IOException, InterruptedException {
        String request = flow.submitted();
        assertThat(approver.post("/approvals/" + request + "/approve").status()).isEqualTo(200);
        Api.Answer told = requestor.get("/requests/" + request + "/jobs/progress");
        assertThat(told.header("Content-Type")).startsWith("text/event-stream");
        assertThat(told.text()).contains("event: job", "\"job\":\"generate-ta\"", "\"state\":\"DONE\"");
        assertThat(Things.awaitEnd(requestor, request)).isEqualTo("COMPLETED");
        JsonNode jobs = requestor.get("/requests/" + request + "/jobs").json().path(ITEMS);
        assertThat(jobs.findValuesAsText("job"))
                .containsExactlyInAnyOrder("validate-ta", "generate-ta", "analyze-samples");
        assertThat(jobs.findValuesAsText("state")).containsOnly("DONE");
        assertThat(jobs.findValuesAsText("source_system")).hasSize(3).allMatch(source -> source.startsWith("Web-"));
        JsonNode revision = Flow.first(requestor, "/requests/" + request + "/revisions");
        assertThat(revision.path("verdict").asText()).isEqualTo("PASSED");
        assertThat(revision.path("current").asBoolean()).isTrue();
        assertThat(requestor.get("/requests/" + request + "/debug-bundle").outcome())
                .isEqualTo("NOT_FOUND");
        assertThat(approver.post("/requests/" + request + "/retry").outcome()).isEqualTo("REQUEST_WRONG_STATE");
    }

    private static byte[] longLog() {
        String line = "2026-03-01T10:15:30Z level=info user=u1 words=" + "ab ".repeat(40) + " action=login\n";
        return line.repeat(200_000).getBytes(StandardCharsets.UTF_8);
    }
}

package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobIT {
    private static final String TOKENS =
            "{\"access_token\":\"a.b.c\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\"}";

    @TempDir
    private Path folder;

    private StubApi api;

    @BeforeEach
    void start() throws IOException {
        api = new StubApi()
                .on("POST /auth/login", 200, TOKENS)
                .on("POST /requests", 201, "{\"id\":\"r1\",\"status\":\"NEW\"}")
                .on("POST /requests/r1/samples?filename=my+shop.log", 201, "{\"id\":\"s1\"}")
                .on("POST /requests/r1/submit", 200, "{\"status\":\"PENDING_APPROVAL\"}")
                .on("POST /approvals/r1/approve", 200, "{\"status\":\"APPROVED\"}")
                .on(
                        "GET /revisions/v1",
                        200,
                        """
                        {"id":"v1","version":1,
                         "metadata":{"report":{"sourcetypes":["shop:log"],"analysis":{"format":"free text"}}}}""")
                .on("GET /revisions/v1/download", 200, "the archive")
                .on(
                        "GET /validations/n1/report",
                        200,
                        """
                        {"passed":true,"events":7,"eventsWithTime":6,"bytesLost":0,
                         "fields":[{"name":"src"},{"name":"status"}],
                         "models":[{"model":"Web","dataset":"Web","events":7,"coverage":0.5}],
                         "findings":[{"code":"X_Y","severity":"INFO"}]}""");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void goesTheWholeWayAndKeepsWhatCameOut() throws IOException {
        completing();
        JobResult job = run();
        assertThat(job.completed()).isTrue();
        assertThat(job.addOn().orElseThrow()).hasFileName("TA-shop-v1.tgz").hasContent("the archive");
        assertThat(job.report()).hasValueSatisfying(file -> assertThat(file).exists());
    }

    @Test
    void aTokenThatHasEndedIsRenewedByANewLogin() throws IOException {
        api.on("GET /requests/r1", 401, "");
        completing();
        assertThat(run().completed()).isTrue();
        assertThat(api.asked()).filteredOn("POST /auth/login"::equals).hasSize(3);
    }

    @Test
    void aFailedRequestIsAResultAndNotAnError() throws IOException {
        api.on("GET /requests/r1", 200, "{\"status\":\"FAILED\"}")
                .on("GET /requests/r1/revisions", 200, "[]")
                .on("GET /validations?request=r1", 200, "[]");
        JobResult job = run();
        assertThat(job.completed()).isFalse();
        assertThat(job.addOn()).isEmpty();
    }

    @Test
    void aRefusalIsShownWithWhatTheApiSays() throws IOException {
        try (StubApi closed = new StubApi().on("POST /auth/login", 401, "{\"code\":\"SESSION_WRONG\"}")) {
            assertThatThrownBy(() -> run(closed))
                    .isInstanceOf(QuickstartException.class)
                    .hasMessageContaining("/auth/login")
                    .hasMessageContaining("401")
                    .hasMessageContaining("SESSION_WRONG");
        }
    }

    @Test
    void theSummaryHasTheFiguresOfTheApi() throws IOException {
        completing();
        Summary summary = new Summary(run(), new Urls("http://127.0.0.1:1"), "secret word");
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        summary.print(new PrintStream(screen, true, StandardCharsets.UTF_8), 12.3);
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains(
                        "r1 is COMPLETED",
                        "7, 6 with a time",
                        "2: src, status",
                        "Web / Web",
                        "50 %",
                        "free text, sourcetype shop:log",
                        "secret word")
                .contains("1 × INFO X_Y", "http://127.0.0.1:1/console", "12.3 s");

        Path file = folder.resolve("new/summary.json");
        summary.write(file);
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        assertThat(written.path("request_id").asText()).isEqualTo("r1");
        assertThat(written.path("revision").asInt()).isEqualTo(1);
        assertThat(written.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(Path.of(written.path("ta").asText())).exists();
        assertThat(Path.of(written.path("report").asText())).exists();
        assertThat(written.path("urls").path("openapi").asText()).isEqualTo("http://127.0.0.1:1/openapi");
    }

    private void completing() {
        api.on("GET /requests/r1", 200, "{\"status\":\"GENERATING_TA\"}")
                .on("GET /requests/r1", 200, "{\"status\":\"COMPLETED\"}")
                .on("GET /requests/r1/revisions", 200, "{\"items\":[{\"id\":\"v1\",\"version\":1}]}")
                .on("GET /validations?request=r1", 200, "[{\"id\":\"n1\"}]");
    }

    private JobResult run() throws IOException {
        return run(api);
    }

    private JobResult run(StubApi stub) throws IOException {
        Path log = Files.writeString(folder.resolve("my shop.log"), "one\ntwo\n");
        Steps quiet = new Steps(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return new MainJob(new ApiClient(stub.url(), "pw"), quiet, folder)
                .run(new QuickstartSample(log, "shop", "", ""));
    }
}

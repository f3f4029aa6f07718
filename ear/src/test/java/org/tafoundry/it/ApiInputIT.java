package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.quickstart.DemoUsers;

/** What is wrong with a call is answered with the right status, a stable code and what to do next. */
@ExtendWith(ArquillianExtension.class)
class ApiInputIT {
    private static final String FORM = "multipart/form-data; boundary=--x";

    private Api requestor;
    private Api admin;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ApiInputIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        requestor = Api.as(DemoUsers.REQUESTOR);
        admin = Api.as(DemoUsers.ADMIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {               | 400 | MALFORMED",
                "application/json | ``              | 400 | MALFORMED",
                "application/json | []              | 400 | MALFORMED",
                "application/json | {'a': 1}        | 400 | MALFORMED",
                "application/json | {\"evil\": 1}   | 400 | MALFORMED",
                "application/json | {\"source_system\": \"x\", \"metadata\": {\"evil\": 1}} | 400 | MALFORMED",
                "application/json | {}              | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": 7}   | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\", \"cim_required\": \"yes\"} | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\", \"metadata\": []} | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\", \"metadata\": {\"time_zone\": \"Moon\"}} | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\\uD800\"} | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\\u0000\"} | 422 | INVALID_VALUE",
                "text/plain       | {}              | 415 | MEDIA_TYPE",
            })
    void aRequestThatCannotBeUnderstoodIsRefused(String type, String body, int status, String code)
            throws IOException, InterruptedException {
        Api.Answer answer =
                requestor.send("POST", "/requests", BodyPublishers.ofString(body), Map.of("Content-Type", type));
        assertProblem(answer, status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/requests/nothing, 404, NOT_FOUND",
        "/nothing, 404, NOT_FOUND",
        "/samples/6f1c1f60-0000-4000-8000-000000000000/download, 404, NOT_FOUND",
        "/requests?page=-1, 422, INVALID_VALUE",
        "/requests?page=x, 422, INVALID_VALUE",
        "/requests?page=2147483647&size=200, 422, INVALID_VALUE",
        "/requests?size=1000, 422, INVALID_VALUE",
        "/requests?sort=password, 422, INVALID_VALUE",
        "/requests?status=LOST, 422, INVALID_VALUE",
        "/validations?request=x, 422, INVALID_VALUE",
        "/auth/login, 405, METHOD",
    })
    void whatIsNotThereOrNotAParameterIsRefused(String path, int status, String code)
            throws IOException, InterruptedException {
        assertProblem(requestor.get(path), status, code);
    }

    @ParameterizedTest
    @CsvSource({"user=x", "action=x", "entity_id=x", "correlation_id=x", "from=x", "before=x"})
    void theAuditTrailSaysWhichParameterIsWrong(String parameter) throws IOException, InterruptedException {
        Api.Answer answer = admin.get("/audit?" + parameter);
        assertProblem(answer, 422, "INVALID_VALUE");
        assertThat(answer.json().path("detail").asText()).contains(parameter.replace("=x", ""));
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsTooLarge() throws IOException, InterruptedException {
        Api.Answer answer = requestor.json("POST", "/requests", Map.of("description", "x".repeat(1 << 20)));
        assertProblem(answer, 413, "TOO_LARGE");
    }

    @Test
    void onlyATextFileIsASample() throws IOException, InterruptedException {
        String samples = samples();
        assertProblem(requestor.upload(samples + "?filename=a.log", new byte[0]), 422, "SAMPLE_EMPTY");
        byte[] archive = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
        assertProblem(requestor.upload(samples + "?filename=a.gz", archive), 422, "SAMPLE_NOT_TEXT");
        byte[] log = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);
        assertProblem(requestor.upload(samples, log), 422, "INVALID_VALUE");
        assertThat(requestor.get(samples).json().path("total").asInt()).isZero();
    }

    @Test
    void whatASampleHoldsIsKnownBeforeTheRequestIsSubmitted() throws IOException, InterruptedException {
        String samples = samples();
        String analysis = samples.replace("/samples", "/analysis");
        assertProblem(requestor.get(analysis), 409, "REQUEST_WITHOUT_SAMPLE");
        byte[] log = gzip("2026-03-01T10:00:00Z user=amy mail=amy@example.com action=login\n"
                + "2026-03-01T10:00:01Z user=bob mail=bob@example.com action=logout\n");
        Api.Answer made = requestor.upload(samples + "?filename=shop.log.gz", log);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String sample = "/samples/" + made.json().path("id").asText();
        assertThat(requestor.get(sample + "/preview").text()).startsWith("2026-03-01T10:00:00Z user=amy");
        assertThat(requestor.get(sample + "/download").bytes()).isEqualTo(log);
        Api.Answer found = requestor.get(analysis);
        assertThat(found.status()).isIn(200, 202);
        while (found.status() == 202) {
            assertThat(found.json().path("job").asText()).isEqualTo("analyze-samples");
            Thread.sleep(500);
            found = requestor.get(analysis);
        }
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("events").asInt()).isEqualTo(2);
        assertThat(found.json().path("format").asText()).contains("key=value");
        assertThat(found.json().path("sensitive").toString())
                .contains("\"events\":2")
                .doesNotContain("amy@example.com");
    }

    @Test
    void theWishToMaskIsKept() throws IOException, InterruptedException {
        Api.Answer made = requestor.json(
                "POST", "/requests", Map.of("source_system", "shop", "metadata", Map.of("masked", true)));
        assertThat(made.json().path("metadata").path("masked").asBoolean())
                .as(made.text())
                .isTrue();
    }

    @Test
    void aFormHoldsASampleAsWell() throws IOException, InterruptedException {
        String samples = samples();
        Api.Answer made = form(samples, "name=\"file\"; filename=\"shop.log\"");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String sample = "/samples/" + made.json().path("id").asText();
        assertThat(made.header("Location")).endsWith("/api/v1" + sample);
        assertThat(requestor.get(sample).json().path("file_name").asText()).isEqualTo("shop.log");
        assertThat(requestor.get(sample + "/preview").text()).startsWith("one\ntwo");
        assertThat(requestor.get(sample + "/download").text()).isEqualTo("one\ntwo\n");
        assertProblem(form(samples, "name=\"text\""), 400, "MALFORMED");
        String cut = "----x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cut.log\"\r\n\r\none\ntw";
        for (String type : List.of(FORM, "multipart/form-data")) {
            assertProblem(
                    requestor.send("POST", samples, BodyPublishers.ofString(cut), Map.of("Content-Type", type)),
                    400,
                    "MALFORMED");
        }
        assertThat(requestor.get(samples).json().path("total").asInt()).isEqualTo(1);
        assertThat(requestor
                        .send("DELETE", sample, BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(204);
        assertProblem(requestor.get(sample), 404, "NOT_FOUND");
        assertThat(Api.anonymous()
                        .send("POST", samples, BodyPublishers.ofString(""), Map.of("Content-Type", FORM))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anAnswerCarriesTheCorrelationIdOfItsCall() throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Api.Answer answer = requestor.send("GET", "/requests", BodyPublishers.noBody(), Map.of("X-Correlation-ID", id));
        assertThat(answer.header("X-Correlation-ID")).isEqualTo(id);
        Api.Answer other =
                requestor.send("GET", "/requests", BodyPublishers.noBody(), Map.of("X-Correlation-ID", "<script>"));
        assertThat(UUID.fromString(other.header("X-Correlation-ID"))).isNotNull();
    }

    private String samples() throws IOException, InterruptedException {
        return "/requests/"
                + requestor
                        .json("POST", "/requests", Map.of("source_system", "shop"))
                        .json()
                        .path("id")
                        .asText()
                + "/samples";
    }

    private Api.Answer form(String path, String disposition) throws IOException, InterruptedException {
        String body = "----x\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: text/plain\r\n\r\none\ntwo\n\r\n----x--\r\n";
        return requestor.send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", FORM));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static void assertProblem(Api.Answer answer, int status, String code) throws IOException {
        JsonNode problem = answer.json();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("next").asText()).isNotBlank();
    }
}

package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
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
import org.junit.jupiter.params.provider.ValueSource;
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
                "application/json | {\"source_system\": \"x\", \"metadata\": {\"time_zone\": \"Moon\"}} | 422 |"
                        + " INVALID_VALUE",
                "application/json | {\"source_system\": \"x\\uD800\"} | 422 | INVALID_VALUE",
                "application/json | {\"source_system\": \"x\\u0000\"} | 422 | INVALID_VALUE",
                "text/plain       | {}              | 415 | MEDIA_TYPE",
                "nonsense         | {}              | 415 | MEDIA_TYPE",
                "application/json; charset=utf-8 | {} trailing | 400 | MALFORMED",
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
        "/requests?page=10000001, 422, INVALID_VALUE",
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
    @CsvSource({"user=x", "action=x", "entity_id=x", "correlation_id=x", "from=x", "before=x", "count=x"})
    void theAuditTrailSaysWhichParameterIsWrong(String parameter) throws IOException, InterruptedException {
        Api.Answer answer = admin.get("/audit?" + parameter);
        assertProblem(answer, 422, "INVALID_VALUE");
        assertThat(answer.json().path("detail").asText()).contains(parameter.replace("=x", ""));
    }

    @Test
    void whatIsNestedTooDeepIsRefusedForAnybody() throws IOException, InterruptedException {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        assertProblem(Api.anonymous().json("POST", "/auth/login", deep), 400, "MALFORMED");
        assertProblem(Api.anonymous().json("POST", "/auth/login", "{\"username\":" + deep + "}"), 422, "INVALID_VALUE");
        Api.Answer value = admin.json(
                "PUT", "/config/MAX_PARALLEL_VALIDATIONS", "{\"value\":" + deep + "}", Map.of("If-Match", "*"));
        assertThat(value.status()).as(value.text()).isIn(400, 422);
    }

    @Test
    void aChangeSaysWhichVersionItChanges() throws IOException, InterruptedException {
        String request = samples().replace("/samples", "");
        Map<String, String> change = Map.of("source_system", "other");
        assertProblem(requestor.json("PUT", request, change), 428, "VERSION_MISSING");
        assertThat(requestor
                        .json("PUT", request, change, Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMethodThatIsNotAllowedNamesThoseThatAre() throws IOException, InterruptedException {
        assertThat(requestor.get("/auth/login").header("Allow")).contains("POST");
        Api.Answer trace = requestor.send("TRACE", "/requests", BodyPublishers.noBody(), Map.of());
        assertThat(trace.status()).isEqualTo(405);
        assertThat(trace.header("Allow")).contains("GET");
        assertThat(trace.text()).doesNotContain("Bearer");
    }

    @Test
    void whatIsPublicDoesNotLookAtTheToken() throws IOException, InterruptedException {
        Api expired = Api.withToken("a.b.c");
        assertThat(expired.get("/about").status()).isEqualTo(200);
        assertThat(expired.get("/auth/providers").status()).isEqualTo(200);
        assertThat(expired.login("requestor", TestPasswords.DEMO).status()).isEqualTo(200);
        assertProblem(expired.get("/auth/me"), 401, "SESSION_ENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/json", "application/x-www-form-urlencoded", "application/xml"})
    void aSampleIsOfAnyType(String type) throws IOException, InterruptedException {
        Api.Answer made = requestor.send(
                "POST",
                samples() + "?filename=a.log",
                BodyPublishers.ofString("{\"a\": 1}\n{\"a\": 2}\n"),
                Map.of("Content-Type", type));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/..", "%5C.."})
    void aFileHasANameOfItsOwn(String name) throws IOException, InterruptedException {
        assertProblem(
                requestor.upload(samples() + "?filename=" + name, "one\n".getBytes(StandardCharsets.UTF_8)),
                422,
                "INVALID_VALUE");
    }

    @Test
    void aFormThatIsNoneIsRefusedAndLeavesNothing() throws IOException, InterruptedException {
        String samples = samples();
        String part = "----x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.log\"\r\n\r\none\n";
        assertProblem(form(samples, "multipart/form-data", part + "\r\n----x--\r\n"), 400, "MALFORMED");
        assertProblem(form(samples, FORM, part), 400, "MALFORMED");
        assertProblem(form(samples, FORM, "----x\r\n\r\none\n\r\n----x--\r\n"), 400, "MALFORMED");
        assertProblem(form(samples, FORM, ""), 400, "MALFORMED");
        assertThat(requestor.get(samples).json().path("total").asInt()).isZero();
        String odd = part.replace("\r\n\r\n", "\r\nContent-Type: x/y/z\r\n\r\n");
        assertThat(form(samples, FORM, odd + "\r\n----x--\r\n").status()).isIn(201, 400);
    }

    @Test
    void whatIsAnnouncedTooLargeIsRefusedBeforeItIsSent() throws IOException, InterruptedException {
        String answer = raw("POST /api/v1" + samples() + "?filename=a.log HTTP/1.1\r\nHost: x\r\n"
                + requestor.authorization() + "Content-Type: text/plain\r\nContent-Length: 734003200\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("TOO_LARGE", "500 MB");
    }

    @Test
    void theHostHeaderDoesNotSayWhereThingsAre() throws IOException, InterruptedException {
        String body = "{\"source_system\":\"shop\"}";
        String answer = raw("POST /api/v1/requests HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                + requestor.authorization() + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 201").doesNotContain("evil.example");
        assertThat(answer).containsPattern("Location: /api/v1/requests/[0-9a-f-]{36}");
    }

    @Test
    void theRootLeadsToTheConsole() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/console/");
    }

    @Test
    void whatIsNotPartOfTheApiIsToldInItsForm() throws IOException {
        String answer = raw("GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("application/problem+json", "/console");
    }

    @Test
    void aCallWithAKeyIsMadeOnce() throws IOException, InterruptedException {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> body = Map.of("source_system", "once");
        Api.Answer first = requestor.json("POST", "/requests", body, key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Api.Answer again = requestor.json("POST", "/requests", body, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertProblem(
                requestor.json("POST", "/requests", Map.of("source_system", "other"), key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertProblem(requestor.json("POST", "/requests", Map.of(), key), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theNamesOfPeopleAreTold() throws IOException, InterruptedException {
        String request = samples().replace("/samples", "");
        assertThat(Api.as(DemoUsers.APPROVER)
                        .get(request)
                        .json()
                        .path("created_by_name")
                        .asText())
                .isEqualTo("Rita Requestor");
    }

    @Test
    void aDraftIsDeletedAndARejectionReopened() throws IOException, InterruptedException {
        String samples = samples();
        String request = samples.replace("/samples", "");
        requestor.upload(samples + "?filename=a.log", "one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        assertProblem(requestor.post(request + "/reopen"), 409, "REQUEST_WRONG_STATE");
        requestor.post(request + "/submit");
        requestor.post(request + "/cancel");
        assertThat(requestor.post(request + "/reopen").json().path("status").asText())
                .isEqualTo("NEW");
        assertThat(requestor
                        .send("DELETE", request, BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(204);
        assertProblem(requestor.get(request), 404, "NOT_FOUND");
    }

    @Test
    void aParameterThatIsMissingIsCalledByItsName() throws IOException, InterruptedException {
        assertThat(Api.as(DemoUsers.KNOWLEDGE)
                        .get("/knowledge/search?query=user")
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("q is missing.");
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
    void theWishedVersionOfTheCimIsKeptAndHasToBeKnown() throws IOException, InterruptedException {
        Api.Answer made = requestor.json(
                "POST", "/requests", Map.of("source_system", "shop", "metadata", Map.of("cim_version", "4.20")));
        assertThat(made.json().path("metadata").path("cim_version").asText())
                .as(made.text())
                .isEqualTo("4.20");
        Api.Answer unknown = requestor.json(
                "POST", "/requests", Map.of("source_system", "shop", "metadata", Map.of("cim_version", "9")));
        assertThat(unknown.outcome()).isEqualTo("INVALID_VALUE");
        assertThat(unknown.text()).contains("4.20, 8.5");
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

    private Api.Answer form(String path, String type, String body) throws IOException, InterruptedException {
        return requestor.send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", type));
    }

    /** Sends what no HTTP client would. */
    private static String raw(String request) throws IOException {
        URI server = URI.create(System.getProperty(TestServices.URL));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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

package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** The knowledge base over HTTP: with the real model, the built-in index and the PDF reader in its own process. */
@ExtendWith(ArquillianExtension.class)
class KnowledgeIT {
    private static final String MARKDOWN =
            """
            # Dock gate controller
            ## Codes
            Code 7 means that an employee could not sign in at the gate because the badge was blocked.

            Code 9 means that the gate was opened by remote control.
            """;

    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 66>> stream
            BT /F 12 Tf 50 700 Td (Parcels are weighed on conveyor four.) Tj ET
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            """;

    private Api curator;
    private Api requestor;
    private Api approver;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(KnowledgeIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        curator = Api.as(DemoUsers.KNOWLEDGE);
        requestor = Api.as(DemoUsers.REQUESTOR);
        approver = Api.as(DemoUsers.APPROVER);
    }

    @Test
    void aDocumentIsFoundByWhatItMeansUntilItIsDeleted() throws IOException, InterruptedException {
        Api.Answer uploaded = curator.upload(
                "/knowledge?filename=gate.md&tags=gate,dock&description=Codes%20of%20gates",
                MARKDOWN.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.json().path("description").asText()).isEqualTo("Codes of gates");
        String id = uploaded.json().path("id").asText();
        assertThat(uploaded.header("Location")).endsWith("/knowledge/" + id);
        JsonNode indexed = awaitIndexed(id);
        assertThat(indexed.path("pinecone_indexed").asBoolean()).isTrue();
        assertThat(indexed.path("index_name").asText()).isEqualTo("splunk-docs-index");
        assertThat(indexed.path("embedding_count").asInt()).isEqualTo(1);
        JsonNode hit = search("authentication%20failed%20with%20a%20locked%20card");
        assertThat(hit.path("document_id").asText()).isEqualTo(id);
        assertThat(hit.path("heading").asText()).isEqualTo("Dock gate controller > Codes");
        assertThat(search("badge").path("highlights").path(0).path(0).asInt())
                .isEqualTo(hit.path("text").asText().indexOf("badge"));
        assertThat(curator.get("/knowledge?text=DOCK&type=markdown").text()).contains(id);

        assertThat(curator.post("/knowledge/" + id + "/reindex").status()).isEqualTo(200);
        assertThat(awaitIndexed(id).path("embedding_count").asInt()).isEqualTo(1);

        Api.Answer link = curator.post("/knowledge/" + id + "/download-link");
        assertThat(Instant.parse(link.json().path("expires_at").asText())).isAfter(Instant.now());
        assertThat(download(link.json().path("url").asText())).isEqualTo(MARKDOWN);

        assertThat(curator.send("DELETE", "/knowledge/" + id, HttpRequest.BodyPublishers.noBody(), Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(curator.get("/knowledge/search?q=badge").text()).doesNotContain(id);
        assertThat(curator.get("/knowledge/" + id).json().path("state").asText())
                .isEqualTo("DELETED");
        assertThat(Api.as(DemoUsers.ADMIN)
                        .get("/audit?count=true&entity_id=" + id)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aPdfIsReadAndABrokenOneSaysWhatToDo() throws IOException, InterruptedException {
        String good = curator.upload("/knowledge?filename=parcels.pdf", PDF.getBytes(StandardCharsets.US_ASCII))
                .json()
                .path("id")
                .asText();
        String broken = curator.upload("/knowledge?filename=broken.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                .json()
                .path("id")
                .asText();
        assertThat(awaitIndexed(good).path("problem").isNull()).isTrue();
        assertThat(search("conveyor").path("document_id").asText()).isEqualTo(good);
        JsonNode failed = awaitIndexed(broken);
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("KNOWLEDGE_UNREADABLE");
        JsonNode statistics = curator.get("/knowledge/statistics").json();
        assertThat(statistics.path("documents_by_type").path("pdf").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(statistics
                        .path("passages_by_index")
                        .path("splunk-docs-index")
                        .asInt())
                .isPositive();
    }

    @Test
    void hostileDocumentsAndSearchesAreRefusedAndTheServerServesOn() throws IOException, InterruptedException {
        String line = curator.upload("/knowledge?filename=line.md", bytes("x ".repeat(3 << 20)))
                .json()
                .path("id")
                .asText();
        String stanzas = IntStream.range(0, 100_000)
                .mapToObj(i -> "[gate" + i + "]\nEVAL-a = 1\n")
                .collect(Collectors.joining());
        String many = curator.upload("/knowledge?filename=many.zip", zip("TA-many/default/props.conf", stanzas))
                .json()
                .path("id")
                .asText();
        byte[] flagged = zip("TA-a/default/props.conf", "[a]\nb = 1\n");
        flagged[new String(flagged, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        String encrypted = curator.upload("/knowledge?filename=encrypted.zip", flagged)
                .json()
                .path("id")
                .asText();
        String odd = curator.upload(
                        "/knowledge?filename=odd.zip",
                        zip(
                                "TA-odd/default/props.conf",
                                "[a\0b\u202e]\nEVAL-c\0d = 1\n[" + "n".repeat(70_000) + "]\nEVAL-z = 3\n"))
                .json()
                .path("id")
                .asText();
        assertThat(awaitIndexed(line).path("problem").path("code").asText()).isEqualTo("KNOWLEDGE_TOO_LONG");
        assertThat(awaitIndexed(many).path("problem").path("code").asText()).isEqualTo("KNOWLEDGE_TOO_LONG");
        assertThat(awaitIndexed(encrypted).path("problem").path("code").asText())
                .isEqualTo("KNOWLEDGE_UNREADABLE");
        assertThat(awaitIndexed(odd).path("state").asText()).isEqualTo("INDEXED");
        for (String text : List.of("content:* OR (((", "gate~ AND \"", "\u5f00".repeat(2_000), "a ".repeat(1_000))) {
            assertThat(curator.get("/knowledge/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .status())
                    .as(text)
                    .isEqualTo(200);
        }
        assertThat(curator.get("/knowledge/search?q=" + "a".repeat(2_001)).status())
                .isEqualTo(422);
        assertThat(curator.get("/knowledge/search?q=gate").status()).isEqualTo(200);
    }

    /** The other store cannot be reached at all; what is uploaded meanwhile waits, and with the first one everything is found. */
    @Test
    void aChangeOfTheStoreWhileDocumentsAreUploadedAndSearchedLosesNone() throws IOException, InterruptedException {
        String before = uploadedNote("crane seven lifts before");
        assertThat(awaitIndexed(before).path("state").asText()).isEqualTo("INDEXED");
        ChangedSettings settings = new ChangedSettings(Api.as(DemoUsers.ADMIN));
        String during;
        try {
            settings.put("PINECONE_ENV", "http://127.0.0.1:9");
            settings.put("PINECONE_API_KEY", "nobody-listens");
            Api.Answer refused = curator.get("/knowledge/search?q=crane");
            assertThat(refused.status()).as(refused.text()).isBetween(400, 503).isNotEqualTo(500);
            during = uploadedNote("crane eight lifts during");
            assertThat(curator.get("/knowledge/" + before).json().path("state").asText())
                    .as("not in the store that is chosen now")
                    .isEqualTo("INDEXING");
        } finally {
            settings.restore();
        }
        JsonNode statistics = curator.get("/knowledge/statistics").json();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (statistics.path("documents_by_state").path("INDEXING").asInt() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            statistics = curator.get("/knowledge/statistics").json();
        }
        for (String id : List.of(before, during)) {
            JsonNode document = curator.get("/knowledge/" + id).json();
            assertThat(document.path("state").asText()).as(document.toString()).isEqualTo("INDEXED");
            assertThat(document.path("embedding_count").asInt()).isEqualTo(1);
        }
        assertThat(curator.get("/knowledge/search?q=crane+lifts").text()).contains(before, during);
    }

    private String uploadedNote(String text) throws IOException, InterruptedException {
        return curator.upload("/knowledge?filename=note.md", bytes(text))
                .json()
                .path("id")
                .asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String path, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes(text));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** What has to be known for a model's proposals to be more than guesses. */
    private static final String MANUAL =
            """
            # Hubs
            Each hub is a controller that opened a gate.

            # Fields of the gate's log
            Each turn is a login at the gate: bdg is the user, box is the source address.
            `out` tells how it ended: OK opened the gate, NOK refused.
            """;

    /**
     * From the questions to the next source: rules leave a log half read, a model that is right about it raises what is covered,
     * people decide the rest, and the next add-on for the source knows all of it.
     */
    @Test
    void whatAModelAndPeopleKnowIsProvenKeptAndUsedAgain() throws IOException, InterruptedException {
        ChangedSettings settings = new ChangedSettings(Api.as(DemoUsers.ADMIN));
        try (ScriptedOllama model = new ScriptedOllama()) {
            settings.put("OLLAMA_HOST", "127.0.0.1");
            settings.put("OLLAMA_PORT", Integer.toString(model.port()));
            settings.put("OLLAMA_MODEL", "scripted");
            settings.put("MODEL_PRICE_IN", "100");
            String manual = curator.upload("/knowledge?filename=hubs.md", MANUAL.getBytes(StandardCharsets.UTF_8))
                    .json()
                    .path("id")
                    .asText();
            assertThat(awaitIndexed(manual).path("state").asText()).isEqualTo("INDEXED");
            String source = "gate-" + UUID.randomUUID();
            String request = drafted(source, 0);
            String requestPath = "/requests/" + request;
            JsonNode questions =
                    requestor.get(requestPath + "/questions").json().path("questions");
            assertThat(questions).hasSizeBetween(1, 5);
            assertThat(questions.findValuesAsText("kind")).contains("INPUT");
            assertThat(questions.findValuesAsText("effect")).isNotEmpty().allMatch(effect -> !effect.isBlank());
            Map<String, Object> file = Map.of("kind", "INPUT", "target", "/var/log/gate.log");
            JsonNode answered = requestor
                    .json("POST", requestPath + "/answers", Map.of("decisions", List.of(file)))
                    .json();
            assertThat(answered.path("decisions").findValuesAsText("target")).containsExactly("/var/log/gate.log");
            JsonNode first = made(request);
            JsonNode advice = first.path("metadata").path("advice");
            assertThat(advice.path("model").asText()).isEqualTo("ollama/scripted");
            assertThat(advice.path("calls").asInt()).isPositive();
            assertThat(advice.path("cents").asDouble()).isPositive();
            assertThat(origins(first)).contains("MODEL", "USER");
            assertThat(first.path("metadata").path("modelCalls").path("calls").asInt())
                    .as("what it was asked for the questions, before there was a revision")
                    .isEqualTo(1);
            assertThat(report(request).path("models").findValuesAsText("model")).contains("Authentication");
            assertThat(requestor
                            .get("/revisions/" + first.path("id").asText() + "/files?path=default/inputs.conf")
                            .text())
                    .contains("monitor:///var/log/gate.log");
            assertThat(page(request))
                    .contains("ollama/scripted", "bdg AS user", "hub: The controller that opened the gate.");
            assertThat(requestor
                            .get("/revisions/" + first.path("id").asText() + "/files?path=README.md")
                            .text())
                    .contains("`hub`: The controller that opened the gate.");

            String trial = "/revisions/" + first.path("id").asText() + "/decisions";
            approver.json("POST", trial + "/trial", Map.of("text", "make it nicer"));
            assertThat(requestor
                            .get("/revisions/" + first.path("id").asText())
                            .json()
                            .path("metadata")
                            .path("modelCalls")
                            .path("newest")
                            .findValuesAsText("occasion"))
                    .containsExactly("INTERVIEW", "SENTENCE");
            assertThat(page(request)).contains("What the model was asked for questions and sentences: 2 calls");
            assertThat(html(request)).contains("ollama/scripted", "bdg AS user", "NOK=failure", "hubs", "sentence");
            settings.put("OLLAMA_MODEL", "");
            JsonNode offer = approver.json("POST", trial + "/trial", Map.of("text", "dvc is in hub"))
                    .json();
            assertThat(offer.path("understood").asBoolean()).isTrue();
            assertThat(offer.path("changes").findValuesAsText("after")).contains("hub ASNEW dvc");
            assertThat(approver.json("POST", trial + "/trial", Map.of("text", "make it nicer"))
                            .json()
                            .path("understood")
                            .asBoolean(true))
                    .isFalse();
            Map<String, Object> nothing =
                    Map.of("decisions", List.of(Map.of("kind", "FIELD", "field", "no", "target", "src")));
            assertThat(approver.json("POST", trial, nothing).outcome()).isEqualTo("TRIAL_NO_CHANGE");
            Api.Answer decided = approver.json("POST", trial, Map.of("decisions", offer.path("decisions")));
            assertThat(decided.status()).as(decided.text()).isEqualTo(201);
            assertThat(decided.json().path("generated_by").asText()).isEqualTo("MANUAL");
            assertThat(awaitEnd(request)).isEqualTo("COMPLETED");
            awaitOwnAddOn(source);

            String next = drafted(source, 7);
            JsonNode second = made(next);
            assertThat(decisions(second, "USER")).containsExactly("the log comes from /var/log/gate.log", "hub is dvc");
            assertThat(decisions(second, "KNOWLEDGE")).contains("bdg AS user", "box AS src");
            assertThat(second.path("metadata").path("advice").path("existing").findValuesAsText("words"))
                    .anyMatch(words -> words.startsWith("TA-" + source));
            assertThat(report(next).path("models").findValuesAsText("model"))
                    .as("without a model, by what the earlier add-on knows")
                    .contains("Authentication");
            assertThat(page(next)).contains("extracts ");
        } finally {
            settings.restore();
        }
    }

    private String drafted(String source, int from) throws IOException, InterruptedException {
        String id = requestor
                .json("POST", "/requests", Map.of("source_system", source, "metadata", Map.of("time_zone", "UTC")))
                .json()
                .path("id")
                .asText();
        String log = IntStream.range(from, from + 48)
                .mapToObj(i -> i % 4 == 3
                        ? "2025-05-01T10:00:%02dZ gatectl[12]: beam %d broken at lane north%d by vehicle AB%d\n"
                                .formatted(i, i, i % 7, i)
                        : "2025-05-01T10:00:%02dZ gatectl[12]: turn bdg=user%d box=198.51.100.%d hub=203.0.113.9 out=%s note=\"left\"\n"
                                .formatted(i, i % 5, i + 1, i % 2 == 0 ? "NOK" : "OK"))
                .collect(Collectors.joining());
        assertThat(requestor
                        .upload("/requests/" + id + "/samples?filename=gate.log", log.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
        return id;
    }

    /** The add-on of a request that is submitted, approved and waited for. */
    private JsonNode made(String request) throws IOException, InterruptedException {
        requestor.post("/requests/" + request + "/submit");
        approver.post("/approvals/" + request + "/approve");
        assertThat(awaitEnd(request)).isEqualTo("COMPLETED");
        String id = requestor
                .get("/requests/" + request + "/revisions")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return requestor.get("/revisions/" + id).json();
    }

    private String awaitEnd(String request) throws IOException, InterruptedException {
        String status = "";
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!status.equals("COMPLETED") && !status.equals("FAILED") && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = requestor.get("/requests/" + request).json().path("status").asText();
        }
        return status;
    }

    /** Until both documents of the source's newest add-on are found. */
    private void awaitOwnAddOn(String source) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        int found = 0;
        while (found < 2 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            found = curator.get("/knowledge?state=indexed&text=" + source)
                    .json()
                    .path("items")
                    .findValuesAsText("document_type")
                    .size();
        }
        assertThat(found).isEqualTo(2);
    }

    private JsonNode report(String request) throws IOException, InterruptedException {
        String id = requestor
                .get("/validations?request=" + request)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return requestor.get("/validations/" + id + "/report").json();
    }

    private String html(String request) throws IOException, InterruptedException {
        String id = requestor
                .get("/validations?request=" + request)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return requestor.get("/validations/" + id + "/report.html").text();
    }

    private static String page(String request) throws IOException, InterruptedException {
        Browser browser = new Browser();
        browser.logIn(DemoUsers.APPROVER.username(), TestPasswords.DEMO);
        return browser.open("/console/request.xhtml?id=" + request).body();
    }

    private static List<String> origins(JsonNode revision) {
        return revision.path("metadata").path("report").path("decisions").findValuesAsText("origin");
    }

    private static List<String> decisions(JsonNode revision, String origin) {
        return StreamSupport.stream(
                        revision.path("metadata")
                                .path("report")
                                .path("decisions")
                                .spliterator(),
                        false)
                .filter(decision -> decision.path("origin").asText().equals(origin))
                .map(decision -> decision.path("value").asText())
                .toList();
    }

    private JsonNode search(String query) throws IOException, InterruptedException {
        return curator.get("/knowledge/search?index=splunk-docs-index&q=" + query)
                .json()
                .path("items")
                .path(0);
    }

    private JsonNode awaitIndexed(String id) throws IOException, InterruptedException {
        JsonNode document = curator.get("/knowledge/" + id).json();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (document.path("state").asText().equals("INDEXING") && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            document = curator.get("/knowledge/" + id).json();
        }
        return document;
    }

    private static String download(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

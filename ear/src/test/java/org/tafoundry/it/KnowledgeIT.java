package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(KnowledgeIT.class);
    }

    @BeforeEach
    void login() throws IOException, InterruptedException {
        curator = Api.as(DemoUsers.KNOWLEDGE);
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

    private JsonNode search(String query) throws IOException, InterruptedException {
        return curator.get("/knowledge/search?q=" + query).json().path("items").path(0);
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

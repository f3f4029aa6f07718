package org.tafoundry.knowledge.pinecone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.IndexedPassage;
import org.tafoundry.knowledge.KnowledgeIndex;
import org.tafoundry.knowledge.Passage;
import org.tafoundry.knowledge.PassageFacts;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.knowledge.PassageQuery;
import org.tafoundry.knowledge.VectorStore;
import org.tafoundry.knowledge.VectorStoreContract;
import org.tafoundry.knowledge.WordEmbeddings;
import org.tafoundry.outbound.Network;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.outbound.OutboundRules;
import org.tafoundry.refusal.Refusal;

/** The store on Pinecone keeps the contract, against a stand-in that follows Pinecone's public interface. */
class PineconeStoreTest extends VectorStoreContract {
    private PineconeStandIn pinecone;
    private PineconeStore store;

    @Override
    protected VectorStore open() throws IOException {
        pinecone = new PineconeStandIn();
        store = store(PineconeStandIn.KEY, List.of("localhost"));
        return store;
    }

    @Override
    protected void close() {
        store.close();
        pinecone.close();
    }

    @Test
    void aServerlessIndexIsCreatedWhenItIsFirstWrittenTo() throws IOException {
        assertThat(store.search(query())).isEmpty();
        assertThat(pinecone.created()).isEmpty();
        store.replace(UUID.randomUUID(), List.of(passage()));
        store.replace(UUID.randomUUID(), List.of(passage()));
        JsonNode created = pinecone.created().get(0);
        assertThat(pinecone.created()).hasSize(1);
        assertThat(created.path("name").asText()).isEqualTo("splunk-docs-index");
        assertThat(created.path("dimension").asInt()).isEqualTo(384);
        assertThat(created.path("metric").asText()).isEqualTo("cosine");
        assertThat(created.path("spec").path("serverless").path("region").asText())
                .isEqualTo("eu-west-1");
        assertThat(pinecone.versions()).containsOnly("2025-10");
    }

    @Test
    void vectorsAreSentInBatches() throws IOException {
        UUID document = UUID.randomUUID();
        store.replace(document, IntStream.range(0, 250).mapToObj(i -> passage()).toList());
        assertThat(pinecone.upserts()).containsExactly(100, 100, 50);
    }

    @Test
    void aStoreWithTooMuchToDoIsAskedAgainButNotForEver() throws IOException {
        store.replace(UUID.randomUUID(), List.of(passage()));
        pinecone.refuse(3);
        assertThat(store.search(query())).hasSize(1);
        pinecone.refuse(100);
        assertThatThrownBy(() -> store.search(query()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("RESOURCE_EXHAUSTED");
    }

    @Test
    void aWrongKeyIsSaidSo() {
        try (PineconeStore other = store("wrong", List.of("localhost"))) {
            assertThatThrownBy(() -> other.search(query()))
                    .as("asked again, it would be as wrong")
                    .isInstanceOf(VectorStore.Refused.class)
                    .hasMessageContaining("Pinecone answers");
        }
    }

    @Test
    void itIsNotCalledWhereTheRulesDoNotAllowIt() {
        try (PineconeStore other = store(PineconeStandIn.KEY, List.of("elsewhere.example.org"))) {
            assertThatThrownBy(() -> other.search(query())).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', aws, us-east-1, https://api.pinecone.io",
        "eu-west-1, aws, eu-west-1, https://api.pinecone.io",
        "us-central1-gcp, gcp, us-central1, https://api.pinecone.io",
        "http://127.0.0.1:5080, aws, us-east-1, http://127.0.0.1:5080"
    })
    void theEnvironmentIsARegionOrAnAddress(String environment, String cloud, String region, String control) {
        assertThat(PineconeSettings.of("k", environment))
                .isEqualTo(new PineconeSettings("k", URI.create(control), cloud, region));
    }

    private PineconeStore store(String key, List<String> allowed) {
        OutboundRules rules = new OutboundRules(
                allowed, List.of(), List.of(Network.read("127.0.0.0/8").orElseThrow()), Set.of());
        return new PineconeStore(
                new PineconeSettings(key, URI.create("http://localhost:" + pinecone.port()), "aws", "eu-west-1"),
                new OutboundClient(() -> rules, host -> List.of(InetAddress.getLoopbackAddress())),
                Duration.ofMillis(1));
    }

    private static PassageQuery query() {
        return new PassageQuery("sale", WordEmbeddings.vector("sale"), PassageFilter.ALL, 5);
    }

    private static IndexedPassage passage() {
        return new IndexedPassage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                KnowledgeIndex.SPLUNK_DOCS,
                DocumentType.MARKDOWN,
                new Passage("", "sale", PassageFacts.NONE),
                WordEmbeddings.vector("sale"));
    }
}

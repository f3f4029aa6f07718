package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every vector store does. */
public abstract class VectorStoreContract {
    private static final UUID TILL = UUID.randomUUID();
    private static final UUID DOOR = UUID.randomUUID();

    private VectorStore store;

    /** A new and empty store. */
    protected abstract VectorStore open() throws IOException;

    /** Ends what {@link #open} began. */
    protected abstract void close() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        store = open();
    }

    @AfterEach
    void end() throws IOException {
        close();
    }

    @Test
    void theNearestPassageComesFirst() throws IOException {
        IndexedPassage sale = till("a sale was refused at the till");
        IndexedPassage drawer = till("the drawer was opened by key");
        store.replace(TILL, List.of(sale, drawer));
        List<VectorStore.Match> matches = search("refused sale", PassageFilter.ALL, 2);
        assertThat(matches).extracting(VectorStore.Match::passage).containsExactly(sale.id(), drawer.id());
        assertThat(matches.get(0).score()).isGreaterThan(matches.get(1).score());
        assertThat(search("refused sale", PassageFilter.ALL, 1)).hasSize(1);
    }

    @Test
    void anEmptyStoreFindsNothing() throws IOException {
        assertThat(search("anything", PassageFilter.ALL, 5)).isEmpty();
        store.remove(TILL);
    }

    @Test
    void aReplacedDocumentHasNoneOfItsEarlierPassages() throws IOException {
        store.replace(TILL, List.of(till("one sale"), till("two sales"), till("three sales")));
        IndexedPassage only = till("no sale");
        store.replace(TILL, List.of(only));
        assertThat(search("sales", PassageFilter.ALL, 10))
                .extracting(VectorStore.Match::passage)
                .containsExactly(only.id());
    }

    @Test
    void aRemovedDocumentIsNotFoundAndOthersStay() throws IOException {
        IndexedPassage door = door("the door was opened");
        store.replace(TILL, List.of(till("the drawer was opened")));
        store.replace(DOOR, List.of(door));
        store.remove(TILL);
        assertThat(search("opened", PassageFilter.ALL, 10))
                .extracting(VectorStore.Match::passage)
                .containsExactly(door.id());
    }

    @Test
    void onlyWhatTheFilterAdmitsIsFound() throws IOException {
        IndexedPassage till = till("opened");
        IndexedPassage door = door("opened");
        store.replace(TILL, List.of(till));
        store.replace(DOOR, List.of(door));
        assertFound(new PassageFilter(Set.of(KnowledgeIndex.TA_EXAMPLES), Set.of(), Set.of(), Set.of()), door);
        assertFound(new PassageFilter(Set.of(KnowledgeIndex.SPLUNK_DOCS), Set.of(), Set.of(), Set.of()), till);
        assertFound(new PassageFilter(Set.of(), Set.of(DocumentType.TA_ARCHIVE), Set.of(), Set.of()), door);
        assertFound(new PassageFilter(Set.of(), Set.of(), Set.of("door:audit", "x"), Set.of()), door);
        assertFound(new PassageFilter(Set.of(), Set.of(), Set.of(), Set.of("Change")), door);
        assertFound(new PassageFilter(Set.of(), Set.of(DocumentType.MARKDOWN), Set.of("door:audit"), Set.of()));
        assertFound(PassageFilter.ALL, till, door);
    }

    @Test
    void aDocumentMayHaveManyPassages() throws IOException {
        List<IndexedPassage> many = IntStream.range(0, 450)
                .mapToObj(i -> till("passage number" + i))
                .toList();
        store.replace(TILL, many);
        assertThat(search("number317", PassageFilter.ALL, 1))
                .extracting(VectorStore.Match::passage)
                .containsExactly(many.get(317).id());
        assertThat(search("passage", PassageFilter.ALL, 50)).hasSize(50);
        store.replace(TILL, many.subList(0, 3));
        assertThat(search("passage", PassageFilter.ALL, 50)).hasSize(3);
    }

    @Test
    void textOfAnyKindIsKeptAndSearched() throws IOException {
        IndexedPassage odd = till("\u202e{\"$in\": [1]} \ud83d\ude00 ' -- \"); DROP");
        store.replace(TILL, List.of(odd));
        for (String query : List.of("\ud83d\ude00", "the of and", "\"*:*\" AND (", "{\"$in\": [1]}")) {
            assertThat(search(query, PassageFilter.ALL, 3))
                    .as(query)
                    .extracting(VectorStore.Match::passage)
                    .containsExactly(odd.id());
        }
    }

    private void assertFound(PassageFilter filter, IndexedPassage... expected) throws IOException {
        assertThat(search("opened", filter, 10))
                .extracting(VectorStore.Match::passage)
                .containsExactlyInAnyOrder(
                        Arrays.stream(expected).map(IndexedPassage::id).toArray(UUID[]::new));
    }

    private List<VectorStore.Match> search(String text, PassageFilter filter, int limit) throws IOException {
        return store.search(new PassageQuery(text, WordEmbeddings.vector(text), filter, limit));
    }

    private static IndexedPassage till(String text) {
        return passage(TILL, DocumentType.MARKDOWN, text, PassageFacts.NONE);
    }

    private static IndexedPassage door(String text) {
        return passage(
                DOOR,
                DocumentType.TA_ARCHIVE,
                text,
                new PassageFacts(List.of("door:audit", "door:alarm"), List.of("action"), List.of("Change")));
    }

    private static IndexedPassage passage(UUID document, DocumentType type, String text, PassageFacts facts) {
        return new IndexedPassage(
                UUID.randomUUID(),
                document,
                KnowledgeIndex.of(type),
                type,
                new Passage("", text, facts),
                WordEmbeddings.vector(text));
    }
}

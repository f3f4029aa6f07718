package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.link.DownloadLinks;
import org.tafoundry.testing.MemoryStore;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;

/** Indexing that is killed, overtaken, or in whose middle the vector store is changed, ends with exactly what is in the database. */
class IndexingBreaksTest {
    private static final int PASSAGES = 6;
    private static final MemoryStore OBJECTS = new MemoryStore();
    private static TestPersistence database;
    private static Caller curator;

    private final RecordedWork work = new RecordedWork();
    private final Shelf lucene = new Shelf("lucene");
    private final Shelf pinecone = new Shelf("pinecone");
    private String wanted = "lucene";
    private ChosenStore stores;
    private int worked;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        curator = database.caller("kim", RoleName.KNOWLEDGE_MANAGER);
    }

    @BeforeEach
    void choose() {
        stores = newNode();
    }

    @Test
    void aKillBetweenTheDatabaseAndTheStoreIsMadeGoodByTheNextAttempt() throws IOException {
        UUID id = uploaded("kill between");
        workOff();
        IndexingAttempt killed = claim(id);
        read(killed);
        assertThat(view(id).state()).as("true to what is in the store").isEqualTo(DocumentState.INDEXING);
        indexAll(id);
        assertExact(id, lucene);
    }

    @Test
    void aKillInTheMiddleOfTheStoreLeavesNoVectorOfIt() throws IOException {
        UUID id = uploaded("kill inside");
        IndexingAttempt killed = claim(id);
        read(killed);
        lucene.breakAfter(PASSAGES / 2);
        assertThatThrownBy(() -> store(killed)).isInstanceOf(UncheckedIOException.class);
        assertThat(lucene.of(id)).hasSize(PASSAGES / 2);
        indexAll(id);
        assertExact(id, lucene);
    }

    @Test
    void whoWasOvertakenAndStoresLateHasItIndexedOnceMore() throws IOException {
        UUID id = uploaded("overtaken");
        workOff();
        IndexingAttempt slow = claim(id);
        read(slow);
        lucene.before(() -> indexAll(id)); // newer work begins and ends while the slow one is on its way to the store
        store(slow);
        assertThat(work.entries()).hasSizeGreaterThan(worked);
        workOff();
        assertExact(id, lucene);
        IndexingAttempt old = claim(id);
        indexAll(id);
        int entries = work.entries().size();
        store(old);
        assertThat(work.entries()).as("it saw in time that it is too late").hasSize(entries);
        assertExact(id, lucene);
    }

    @Test
    void aChangeOfTheStoreWhileDocumentsAreIndexedLosesNone() throws IOException {
        UUID there = uploaded("indexed before");
        UUID deletedBefore = uploaded("deleted before");
        workOff();
        UUID under = uploaded("on its way");
        IndexingAttempt attempt = claim(under);
        read(attempt);
        lucene.before(() -> wanted = "pinecone");
        store(attempt);
        assertThat(view(there).state()).as("not in this store yet").isEqualTo(DocumentState.INDEXING);
        UUID later = uploaded("after the change");
        delete(deletedBefore);
        workOff();
        for (UUID id : List.of(there, under, later)) {
            assertExact(id, pinecone);
        }
        assertThat(pinecone.of(deletedBefore)).isEmpty();
        delete(there);
        workOff();
        wanted = "lucene";
        newNode().current();
        workOff();
        assertExact(under, lucene);
        assertExact(later, lucene);
        assertThat(lucene.of(there))
                .as("deleted while the other store was chosen")
                .isEmpty();
        assertThat(lucene.of(deletedBefore)).isEmpty();
    }

    @Test
    void aKillInTheMiddleOfAChangeOfTheStoreIsTakenUpByTheNextNode() throws IOException {
        UUID one = uploaded("first of two");
        UUID two = uploaded("second of two");
        workOff();
        wanted = "pinecone";
        stores.current();
        String entry = work.entries().get(worked);
        indexAll(UUID.fromString(entry.substring("index ".length()))); // then this node is killed
        stores = newNode();
        workOff();
        assertExact(one, pinecone);
        assertExact(two, pinecone);
        int entries = work.entries().size();
        newNode().current();
        assertThat(work.entries()).as("nothing is left to do").hasSize(entries);
    }

    @Test
    void aChangeOfTheStoreThatFailsIsTriedAgain() {
        List<String> moves = new ArrayList<>();
        ChosenStore failing = new ChosenStore(() -> "pinecone", List.of(lucene, pinecone), store -> {
            moves.add(store);
            if (moves.size() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });
        assertThatThrownBy(failing::current).isInstanceOf(IllegalStateException.class);
        assertThat(failing.current()).isSameAs(pinecone);
        assertThat(failing.current()).isSameAs(pinecone);
        assertThat(moves).hasSize(2);
    }

    private ChosenStore newNode() {
        return new ChosenStore(
                () -> wanted,
                List.of(lucene, pinecone),
                store -> database.doInTransaction(em -> new KnowledgeLedger(em, OBJECTS, work).moveTo(store)));
    }

    /** The row, the passages in the database and the vectors in the store say the same. */
    private static void assertExact(UUID id, Shelf shelf) {
        DocumentView document = view(id);
        assertThat(document.state()).isEqualTo(DocumentState.INDEXED);
        assertThat(document.store()).isEqualTo(shelf.name());
        assertThat(document.embeddings()).isEqualTo(PASSAGES);
        Set<UUID> kept = with(em -> new KnowledgeCatalog(em).passages(id)).stream()
                .map(IndexedPassage::id)
                .collect(Collectors.toSet());
        assertThat(shelf.of(id)).isEqualTo(kept);
    }

    private UUID uploaded(String title) {
        String text = IntStream.range(0, PASSAGES)
                .mapToObj(i -> "# Part " + i + "\nThe gate " + i + " of " + title + ".\n")
                .collect(Collectors.joining());
        return with(em -> new KnowledgeBase(
                                new KnowledgeLedger(em, OBJECTS, work),
                                new KnowledgeCatalog(em),
                                OBJECTS,
                                new DownloadLinks(() -> new byte[32]))
                        .upload(
                                curator,
                                new NewDocument("notes.md", DocumentType.MARKDOWN, title, "", List.of(), ""),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .id();
    }

    private void delete(UUID id) {
        database.doInTransaction(em -> new KnowledgeLedger(em, OBJECTS, work).delete(curator, id));
    }

    /** Does what is in the queue, and what comes into it meanwhile. */
    private void workOff() throws IOException {
        for (; worked < work.entries().size(); worked++) {
            String entry = work.entries().get(worked);
            if (entry.startsWith("index ")) {
                indexAll(UUID.fromString(entry.substring("index ".length())));
            }
        }
    }

    private void indexAll(UUID id) throws IOException {
        IndexingAttempt attempt = claim(id);
        read(attempt);
        store(attempt);
    }

    private IndexingAttempt claim(UUID id) {
        return new Steps().claim(id).orElseThrow();
    }

    private void read(IndexingAttempt attempt) throws IOException {
        step(indexing -> indexing.read(attempt));
    }

    private void store(IndexingAttempt attempt) throws IOException {
        step(indexing -> indexing.store(attempt));
    }

    private void step(Step step) {
        database.doInTransaction(em -> {
            try {
                step.run(
                        new IndexingWork(new Steps(), new KnowledgeCatalog(em), OBJECTS, new WordEmbeddings(), stores));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A step of the batch job. */
    private interface Step {
        void run(IndexingWork indexing) throws IOException;
    }

    private static DocumentView view(UUID id) {
        return with(em -> new KnowledgeCatalog(em).get(curator, id));
    }

    private static <T> T with(Function<jakarta.persistence.EntityManager, T> action) {
        return database.inTransaction(action);
    }

    /** Each step in a transaction of its own, as in the server. */
    private final class Steps extends IndexingSteps {
        @Override
        public Optional<IndexingAttempt> claim(UUID document) {
            return with(em -> new IndexingSteps(em, work).claim(document));
        }

        @Override
        public void publish(IndexingAttempt attempt, List<Passage> passages, List<float[]> vectors) {
            database.doInTransaction(em -> new IndexingSteps(em, work).publish(attempt, passages, vectors));
        }

        @Override
        public void check(IndexingAttempt attempt) {
            database.doInTransaction(em -> new IndexingSteps(em, work).check(attempt));
        }

        @Override
        public void conclude(IndexingAttempt attempt, String store, int passages) {
            database.doInTransaction(em -> new IndexingSteps(em, work).conclude(attempt, store, passages));
        }

        @Override
        public void again(UUID document) {
            database.doInTransaction(em -> new IndexingSteps(em, work).again(document));
        }
    }

    /** Something that happens at the wrong time. */
    private interface Meanwhile {
        void happens() throws IOException;
    }

    /** A vector store that writes a vector at a time and can be cut off. */
    private static final class Shelf implements VectorStore {
        private final String name;
        private final Map<UUID, UUID> documents = new LinkedHashMap<>();
        private int left = Integer.MAX_VALUE;
        private Meanwhile meanwhile = () -> {};

        Shelf(String name) {
            this.name = name;
        }

        void breakAfter(int vectors) {
            left = vectors;
        }

        void before(Meanwhile before) {
            meanwhile = before;
        }

        void forgets(UUID document) {
            documents.values().removeIf(document::equals);
        }

        Set<UUID> of(UUID document) {
            return documents.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(document))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
            Meanwhile now = meanwhile;
            meanwhile = () -> {};
            now.happens();
            for (IndexedPassage passage : passages) {
                if (left-- == 0) {
                    left = Integer.MAX_VALUE;
                    throw new IOException("killed");
                }
                documents.put(passage.id(), document);
            }
            Set<UUID> kept = passages.stream().map(IndexedPassage::id).collect(Collectors.toSet());
            documents.entrySet().removeIf(entry -> entry.getValue().equals(document) && !kept.contains(entry.getKey()));
        }

        @Override
        public void remove(UUID document) {
            forgets(document);
        }

        @Override
        public List<Match> search(PassageQuery query) {
            return List.of();
        }
    }
}

package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.knowledge.lucene.LuceneIndex;
import org.tafoundry.knowledge.pinecone.PineconeSettings;
import org.tafoundry.knowledge.pinecone.PineconeStandIn;
import org.tafoundry.knowledge.pinecone.PineconeStore;
import org.tafoundry.link.DownloadLinks;
import org.tafoundry.outbound.Network;
import org.tafoundry.outbound.OutboundClient;
import org.tafoundry.outbound.OutboundRules;
import org.tafoundry.testing.MemoryStore;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;

/**
 * The vector store is changed again and again, from the built-in one to a stand-in for Pinecone that answers and back, while people
 * search, upload and delete: no search fails, no vector is lost or left, and the rows say what is so.
 */
class StoreSwitchTest {
    private static final int PASSAGES = 6;
    private static final int DOCUMENTS = 8;
    private static final int SWITCHES = 3;
    private static final MemoryStore OBJECTS = new MemoryStore();
    private static TestPersistence database;
    private static Caller curator;

    private final List<String> queue = new CopyOnWriteArrayList<>();
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile String wanted = "lucene";
    private volatile boolean working = true;
    private volatile boolean searching = true;
    private PineconeStandIn standIn;
    private PineconeStore pinecone;
    private LuceneIndex lucene;
    private ChosenStore stores;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
        curator = database.caller("kim", RoleName.KNOWLEDGE_MANAGER);
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        standIn = new PineconeStandIn();
        OutboundRules rules = new OutboundRules(
                List.of("localhost"),
                List.of(),
                List.of(Network.read("127.0.0.0/8").orElseThrow()),
                Set.of());
        pinecone = new PineconeStore(
                new PineconeSettings(
                        PineconeStandIn.KEY, URI.create("http://localhost:" + standIn.port()), "aws", "eu-west-1"),
                new OutboundClient(() -> rules, host -> List.of(InetAddress.getLoopbackAddress())),
                Duration.ofMillis(1));
        lucene = LuceneIndex.open(folder);
        stores = new ChosenStore(
                () -> wanted,
                List.of(lucene, pinecone),
                store -> committed(
                        work -> database.doInTransaction(em -> new KnowledgeLedger(em, OBJECTS, work).moveTo(store))));
    }

    @AfterEach
    void close() throws IOException {
        pinecone.close();
        standIn.close();
        lucene.close();
    }

    @Test
    void changingTheStoreUnderLoadLosesNothingAndFailsNobody() throws InterruptedException {
        List<UUID> documents = new CopyOnWriteArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(uploaded("first " + i));
        }
        ExecutorService workers = Executors.newFixedThreadPool(2);
        ExecutorService people = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 2; i++) {
            workers.execute(() -> repeat(this::workOne, () -> working));
        }
        for (int i = 0; i < 3; i++) {
            people.execute(() -> repeat(this::search, () -> searching));
        }
        await();
        List<UUID> deleted = new ArrayList<>();
        for (int i = 0; i < SWITCHES; i++) {
            wanted = wanted.equals("lucene") ? "pinecone" : "lucene";
            standIn.refuse(3); // it has too much to do for a moment
            stores.current();
            documents.add(uploaded("while it changes " + i));
            UUID gone = documents.remove(0);
            deleted.add(gone);
            committed(work ->
                    database.doInTransaction(em -> new KnowledgeLedger(em, OBJECTS, work).delete(curator, gone)));
            if (i % 2 == 0) {
                await(); // the others are changed again while documents are on their way
            }
        }
        searching = false; // who searches may be the one that notices the change
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        stores.current();
        await();
        working = false;
        workers.shutdown();
        assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).isEmpty();
        assertThat(searches.get()).isPositive();
        assertThat(wanted).isEqualTo("pinecone");
        documents.forEach(this::assertExact);
        deleted.forEach(id -> assertThat(standIn.of(id)).as("deleted").isEmpty());
        List<KnowledgeHit> hits = with(em -> new KnowledgeSearch(new KnowledgeCatalog(em), new WordEmbeddings(), stores)
                .search("the gate of while it changes", PassageFilter.ALL, 50));
        assertThat(hits)
                .isNotEmpty()
                .allMatch(hit -> documents.contains(hit.found().document()));
    }

    @Test
    void whoAsksAStoreThatIsGivenUpMeanwhileIsAnsweredByTheNext() {
        wanted = "leaving";
        VectorStore leaving = new VectorStore() {
            @Override
            public String name() {
                return "leaving";
            }

            @Override
            public void replace(UUID document, List<IndexedPassage> passages) throws IOException {
                throw new IOException("closed");
            }

            @Override
            public void remove(UUID document) throws IOException {
                throw new IOException("closed");
            }

            @Override
            public List<Match> search(PassageQuery query) throws IOException {
                wanted = "lucene";
                throw new IOException("closed");
            }
        };
        ChosenStore changing = new ChosenStore(() -> wanted, List.of(leaving, lucene), store -> {});
        List<KnowledgeHit> hits =
                with(em -> new KnowledgeSearch(new KnowledgeCatalog(em), new WordEmbeddings(), changing)
                        .search("gate", PassageFilter.ALL, 5));
        assertThat(hits).isEmpty();
        assertThat(wanted).isEqualTo("lucene");
    }

    /** The row, the passages in the database and the vectors in the store say the same. */
    private void assertExact(UUID id) {
        DocumentView document = with(em -> new KnowledgeCatalog(em).get(curator, id));
        assertThat(document.state()).isEqualTo(DocumentState.INDEXED);
        assertThat(document.store()).isEqualTo("pinecone");
        assertThat(document.embeddings()).isEqualTo(PASSAGES);
        Set<UUID> kept = with(em -> new KnowledgeCatalog(em).passages(id)).stream()
                .map(IndexedPassage::id)
                .collect(Collectors.toSet());
        assertThat(kept).hasSize(PASSAGES);
        assertThat(standIn.of(id)).isEqualTo(kept);
    }

    private void repeat(Runnable work, BooleanSupplier going) {
        while (going.getAsBoolean()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
    }

    private void search() {
        with(em -> new KnowledgeSearch(new KnowledgeCatalog(em), new WordEmbeddings(), stores)
                .search("the gate of first", PassageFilter.ALL, 10));
        searches.incrementAndGet();
    }

    /** Does the next entry of the queue, if there is one. */
    private void workOne() {
        List<String> entries = queue;
        int next = worked.get();
        if (next >= entries.size()) {
            pause();
            return;
        }
        busy.incrementAndGet();
        try {
            if (worked.compareAndSet(next, next + 1) && entries.get(next).startsWith("index ")) {
                index(UUID.fromString(entries.get(next).substring("index ".length())));
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void index(UUID id) {
        Optional<IndexingAttempt> attempt = new Steps().claim(id);
        if (attempt.isPresent()) {
            database.doInTransaction(em -> {
                IndexingWork indexing =
                        new IndexingWork(new Steps(), new KnowledgeCatalog(em), OBJECTS, new WordEmbeddings(), stores);
                try {
                    indexing.read(attempt.get());
                    indexing.store(attempt.get());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Until the queue is empty and nobody works. */
    private void await() throws InterruptedException {
        int quiet = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (quiet < 5 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            quiet = worked.get() >= queue.size() && busy.get() == 0 ? quiet + 1 : 0;
        }
        assertThat(quiet).as("the queue is worked off").isEqualTo(5);
    }

    private UUID uploaded(String title) {
        String text = IntStream.range(0, PASSAGES)
                .mapToObj(i -> "# Part " + i + "\nThe gate " + i + " of " + title + ".\n")
                .collect(Collectors.joining());
        RecordedWork own = new RecordedWork();
        UUID id = with(em -> new KnowledgeBase(
                                new KnowledgeLedger(em, OBJECTS, own),
                                new KnowledgeCatalog(em),
                                OBJECTS,
                                new DownloadLinks(() -> new byte[32]))
                        .upload(
                                curator,
                                new NewDocument("notes.md", DocumentType.MARKDOWN, title, "", List.of(), ""),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .id();
        queue.addAll(own.entries());
        return id;
    }

    /** What a transaction leaves in the queue is there once it is committed, as in the product. */
    private void committed(Consumer<RecordedWork> transaction) {
        RecordedWork own = new RecordedWork();
        transaction.accept(own);
        queue.addAll(own.entries());
    }

    private static <T> T with(Function<EntityManager, T> action) {
        return database.inTransaction(action);
    }

    /** Each step in a transaction of its own, as in the server. */
    private final class Steps extends IndexingSteps {
        @Override
        public Optional<IndexingAttempt> claim(UUID document) {
            return with(em -> new IndexingSteps(em, new RecordedWork()).claim(document));
        }

        @Override
        public void publish(IndexingAttempt attempt, List<Passage> passages, List<float[]> vectors) {
            database.doInTransaction(
                    em -> new IndexingSteps(em, new RecordedWork()).publish(attempt, passages, vectors));
        }

        @Override
        public void check(IndexingAttempt attempt) {
            database.doInTransaction(em -> new IndexingSteps(em, new RecordedWork()).check(attempt));
        }

        @Override
        public void conclude(IndexingAttempt attempt, String store, int passages) {
            database.doInTransaction(
                    em -> new IndexingSteps(em, new RecordedWork()).conclude(attempt, store, passages));
        }

        @Override
        public void again(UUID document) {
            committed(work -> database.doInTransaction(em -> new IndexingSteps(em, work).again(document)));
        }
    }
}

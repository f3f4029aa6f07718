package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.knowledge.lucene.LuceneIndex;
import org.tafoundry.link.DownloadLinks;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.testing.RecordedWork;
import org.tafoundry.testing.TestPersistence;
import org.tafoundry.work.SupersededException;

/** Documents from their upload to their deletion, on a database and the built-in vector store. */
class KnowledgeFlowTest {
    private static final PageRequest FIRST = new PageRequest(0, 50, "");
    private static final Map<String, byte[]> OBJECTS = new HashMap<>();
    private static TestPersistence database;
    private static Caller curator;
    private static Caller requestor;
    private static Caller admin;
    private static LuceneIndex index;

    private final RecordedWork work = new RecordedWork();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        database = TestPersistence.start();
        curator = database.caller("kim", RoleName.KNOWLEDGE_MANAGER);
        requestor = database.caller("rita", RoleName.REQUESTOR);
        admin = database.caller("ada", RoleName.ADMIN);
        index = LuceneIndex.open(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    @Test
    void anUploadedDocumentIsIndexedAndFoundByMeaning() throws IOException {
        DocumentView uploaded = upload("# Till codes\nCode 7 says that a sale was refused.", "till", "codes");
        assertThat(uploaded.state()).isEqualTo(DocumentState.INDEXING);
        assertThat(work.entries()).contains("index " + uploaded.id());
        index(uploaded.id());
        DocumentView indexed = get(uploaded.id());
        assertThat(indexed.state()).isEqualTo(DocumentState.INDEXED);
        assertThat(indexed.embeddings()).isEqualTo(1);
        assertThat(indexed.store()).isEqualTo("lucene");
        assertThat(column("pinecone_indexed", uploaded.id())).isEqualTo("true");
        assertThat(column("pinecone_index_name", uploaded.id())).isEqualTo("splunk-docs-index");
        assertThat(column("embedding_count", uploaded.id())).isEqualTo("1");
        KnowledgeHit hit = search("refused sale").get(0);
        assertThat(hit.found().document()).isEqualTo(uploaded.id());
        assertThat(hit.found().passage().heading()).isEqualTo("Till codes");
        assertThat(hit.highlights()).hasSize(2);
        assertThat(audit(uploaded.id())).extracting(AuditRecord::action).containsExactly(AuditAction.UPLOAD);
    }

    @Test
    void aDeletedDocumentIsNotFoundAnyMoreAndItsVectorsGo() throws IOException {
        UUID id = upload("The gate at dock nine was forced.").id();
        index(id);
        assertThat(search("dock nine gate"))
                .extracting(hit -> hit.found().document())
                .contains(id);
        with(em -> {
            ledger(em).delete(curator, id);
            return 0;
        });
        assertThat(search("dock nine gate"))
                .extracting(hit -> hit.found().document())
                .doesNotContain(id);
        assertThat(get(id).state()).isEqualTo(DocumentState.DELETED);
        assertThat(column("pinecone_indexed", id)).isEqualTo("false");
        assertThat(list(KnowledgeQuery.ALL)).extracting(DocumentView::id).doesNotContain(id);
        assertThat(list(new KnowledgeQuery(Set.of(), Set.of(DocumentState.DELETED), "")))
                .extracting(DocumentView::id)
                .contains(id);
        index(id);
        assertThat(index.search(query("dock nine gate")))
                .extracting(VectorStore.Match::passage)
                .allSatisfy(passage -> assertThat(found(passage)).hasSize(1));
        assertRefused(
                KnowledgeRefusal.KNOWLEDGE_DELETED, () -> with(em -> ledger(em).reindex(curator, id)));
        assertThat(audit(id)).extracting(AuditRecord::action).contains(AuditAction.DELETE);
    }

    @Test
    void theProductsOwnAddOnAndTheShapesOfItsLogAreFoundAndGiveWayToTheNextOne() throws IOException {
        Caller author = database.caller("otto", RoleName.REQUESTOR);
        OBJECTS.put("requests/1/TA-lock-v1.tgz", lockAddOn("Web"));
        take(author, "requests/1/TA-lock-v1.tgz");
        UUID stanzas = OwnAddOns.id(DocumentType.TA_ARCHIVE, "lock");
        UUID shapes = OwnAddOns.id(DocumentType.SAMPLE_LOG, "LOCK");
        index(stanzas);
        index(shapes);
        assertThat(column("pinecone_index_name", stanzas)).isEqualTo("ta-examples-index");
        assertThat(column("pinecone_index_name", shapes)).isEqualTo("sample-logs-index");
        PassageFilter logs = new PassageFilter(Set.of(KnowledgeIndex.SAMPLE_LOGS), Set.of(), Set.of(), Set.of());
        KnowledgeHit hit =
                with(em -> searching(em).search("turned in lock hall", logs, 5)).get(0);
        assertThat(hit.found().document()).isEqualTo(shapes);
        assertThat(hit.found().passage().text())
                .contains("key * turned in lock * by *")
                .doesNotContain("anna", "4711");
        assertThat(hit.found().passage().facts().sourcetypes()).containsExactly("lock:text");
        List<UUID> once = with(em -> new KnowledgeCatalog(em).ofDifferentFiles(List.of(shapes, stanzas)));
        assertThat(once).as("both are of one add-on").containsExactly(shapes);

        OBJECTS.put("requests/2/TA-lock-v2.tgz", lockAddOn("Change"));
        take(author, "requests/2/TA-lock-v2.tgz");
        assertThat(get(stanzas).state()).isEqualTo(DocumentState.INDEXING);
        index(stanzas);
        assertThat(get(stanzas).fileName()).isEqualTo("TA-lock-v2.tgz");
        assertThat(work.entries()).filteredOn(("index " + stanzas)::equals).hasSize(2);
        take(author, "requests/2/TA-lock-v2.tgz");
        assertThat(work.entries()).filteredOn(("index " + stanzas)::equals).hasSize(2);

        with(em -> {
            ledger(em).delete(curator, stanzas);
            return 0;
        });
        index(stanzas);
        take(author, "requests/3/TA-lock-v3.tgz");
        assertThat(get(stanzas).state()).as("a curator does not want it").isEqualTo(DocumentState.DELETED);
    }

    private void take(Caller author, String key) {
        byte[] archive = OBJECTS.getOrDefault(key, new byte[1]);
        with(em -> {
            new OwnAddOns(em, new MemoryStore(), work)
                    .take(
                            Caller.product(UUID.randomUUID()),
                            new OwnAddOns.Completed(
                                    "lock",
                                    author.userId().orElseThrow(),
                                    key.substring(key.lastIndexOf('/') + 1),
                                    key,
                                    archive.length,
                                    "0".repeat(64)));
            return 0;
        });
    }

    private static byte[] lockAddOn(String tag) {
        String events = IntStream.range(0, 8)
                .mapToObj(i -> "<event><raw><![CDATA[2025-05-01 10:00:0" + i + " key 471" + i + " turned in lock " + i
                        + " by anna" + i + "]]></raw></event>\n")
                .collect(Collectors.joining());
        Map<String, String> texts = Map.of(
                "default/props.conf",
                "[lock:text]\nEXTRACT-key = key (?<key>\\d+) turned in lock (?<lock>\\d+)\n",
                "default/eventtypes.conf",
                "[lock]\nsearch = sourcetype=lock:text\n",
                "default/tags.conf",
                "[eventtype=lock]\n" + tag.toLowerCase(Locale.ROOT) + " = enabled\n",
                "samples/lock.xml",
                "<device>\n" + events + "</device>\n");
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return AddOnArchive.write(new AddOnFiles("TA-lock", files));
    }

    @Test
    void aDocumentThatCannotBeReadSaysWhy() throws IOException {
        UUID id = uploadAs(DocumentType.PDF, "broken.pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8))
                .id();
        index(id);
        DocumentView failed = get(id);
        assertThat(failed.state()).isEqualTo(DocumentState.FAILED);
        assertThat(failed.problem().code()).isEqualTo("KNOWLEDGE_UNREADABLE");
        assertThat(failed.problem().next()).isNotEmpty();
        assertThat(failed.embeddings()).isZero();
        assertThat(with(em -> ledger(em).reindex(curator, id)).state()).isEqualTo(DocumentState.INDEXING);
    }

    @Test
    void olderWorkOnADocumentCommitsNothing() throws IOException {
        UUID id = upload("Some text.").id();
        IndexingAttempt old = with(em -> new IndexingSteps(em, work).claim(id)).orElseThrow();
        index(id);
        assertThatThrownBy(() -> with(em -> {
                    new IndexingSteps(em, work).publish(old, List.of(), List.of());
                    return 0;
                }))
                .isInstanceOf(SupersededException.class);
        assertThat(get(id).state()).isEqualTo(DocumentState.INDEXED);
    }

    @Test
    void whoeverHasSeenAChangeHasSeenAllBeforeIt() throws IOException {
        UUID one = upload("First text.").id();
        index(one);
        long seen = with(em -> new KnowledgeCatalog(em).lastChange());
        UUID two = upload("Second text.").id();
        index(two);
        index(one);
        List<UUID> changed = with(em -> new KnowledgeCatalog(em).changedAfter(seen));
        assertThat(changed).containsExactly(two, one);
        List<IndexedPassage> passages = with(em -> new KnowledgeCatalog(em).passages(one));
        assertThat(passages).singleElement().satisfies(passage -> assertThat(passage.vector())
                .isEqualTo(WordEmbeddings.vector("First text.")));
    }

    @Test
    void documentsAreListedByTypeAndText() throws IOException {
        UUID id = upload("Any text 100%.", "percent%tag").id();
        assertThat(list(new KnowledgeQuery(Set.of(DocumentType.MARKDOWN), Set.of(), "T%TAG")))
                .extracting(DocumentView::id)
                .containsExactly(id);
        assertThat(list(new KnowledgeQuery(Set.of(DocumentType.PDF), Set.of(), "percent")))
                .isEmpty();
        KnowledgeStatistics statistics = with(em -> new KnowledgeCatalog(em).statistics(curator));
        assertThat(statistics.byType().get(DocumentType.MARKDOWN)).isPositive();
        assertThat(statistics.byState().get(DocumentState.INDEXING)).isPositive();
        assertThat(statistics.bytes()).isPositive();
    }

    @Test
    void onlyCuratorsChangeAndRequestorsDoNotEvenRead() {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        assertRefused(
                CommonRefusal.FORBIDDEN,
                () -> with(em -> base(em).upload(
                                requestor, document(DocumentType.MARKDOWN, "a.md"), new ByteArrayInputStream(text))));
        assertRefused(
                CommonRefusal.FORBIDDEN,
                () -> with(em -> new KnowledgeCatalog(em).list(requestor, KnowledgeQuery.ALL, FIRST)));
        assertRefused(
                CommonRefusal.FORBIDDEN,
                () -> with(em -> searching(em).search(requestor, "text", PassageFilter.ALL, 5)));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("# text".repeat(2_000).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });
        int before = OBJECTS.size();
        assertRefused(
                KnowledgeRefusal.KNOWLEDGE_INTERRUPTED,
                () -> with(em -> {
                    try {
                        return base(em).upload(curator, document(DocumentType.MARKDOWN, "broken-off.md"), broken);
                    } catch (Refusal refusal) {
                        em.getTransaction()
                                .commit(); // in the server each step of an upload has a transaction of its own
                        throw refusal;
                    }
                }));
        assertThat(list(new KnowledgeQuery(Set.of(), Set.of(DocumentState.values()), "broken-off")))
                .isEmpty();
        assertThat(OBJECTS).hasSize(before);
        assertThat(work.entries()).hasSize(1).allMatch(entry -> entry.startsWith("delete knowledge/"));
    }

    @Test
    void aLinkGivesTheDocumentAndIsAuditedAsItsOwners() throws IOException {
        UUID id = upload("For download.").id();
        String token = with(em -> base(em).link(curator, id)).token();
        Caller anonymous = Caller.anonymous("192.0.2.9", "curl", UUID.randomUUID());
        try (InputStream in = with(em -> base(em).download(anonymous, token)).stream()) {
            assertThat(in.readAllBytes()).isEqualTo("For download.".getBytes(StandardCharsets.UTF_8));
        }
        AuditRecord row = audit(id).get(0);
        assertThat(row.action()).isEqualTo(AuditAction.DOWNLOAD);
        assertThat(row.userId()).isEqualTo(curator.userId());
        assertThat(row.ipAddress()).isEqualTo("192.0.2.9");
    }

    private static PassageQuery query(String text) {
        return new PassageQuery(text, WordEmbeddings.vector(text), PassageFilter.ALL, 10);
    }

    private DocumentView upload(String text, String... tags) {
        NewDocument document = new NewDocument("notes.md", DocumentType.MARKDOWN, "Notes", "", List.of(tags), "");
        return with(em ->
                base(em).upload(curator, document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private DocumentView uploadAs(DocumentType type, String name, byte[] content) {
        return with(em -> base(em).upload(curator, document(type, name), new ByteArrayInputStream(content)));
    }

    private static NewDocument document(DocumentType type, String name) {
        return new NewDocument(name, type, "", "", List.of(), "");
    }

    private void index(UUID id) throws IOException {
        IndexingAttempt attempt =
                with(em -> new IndexingSteps(em, work).claim(id)).orElseThrow();
        for (Step step : List.<Step>of(IndexingWork::read, IndexingWork::store)) {
            with(em -> {
                try {
                    step.run(
                            new IndexingWork(
                                    new IndexingSteps(em, work),
                                    new KnowledgeCatalog(em),
                                    new MemoryStore(),
                                    new WordEmbeddings(),
                                    new ChosenStore(index)),
                            attempt);
                    return 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** A step of the batch job. */
    private interface Step {
        void run(IndexingWork work, IndexingAttempt attempt) throws IOException;
    }

    private static List<KnowledgeHit> search(String text) {
        return with(em -> searching(em).search(curator, text, PassageFilter.ALL, 10));
    }

    private static Map<UUID, FoundPassage> found(UUID passage) {
        return with(em -> new KnowledgeCatalog(em).find(Set.of(passage)));
    }

    private static DocumentView get(UUID id) {
        return with(em -> new KnowledgeCatalog(em).get(curator, id));
    }

    private static List<DocumentView> list(KnowledgeQuery query) {
        return with(em -> new KnowledgeCatalog(em).list(curator, query, FIRST)).items();
    }

    private static List<AuditRecord> audit(UUID id) {
        return with(em -> new AuditTrail(em).find(admin, AuditQuery.ALL.on(id), FIRST))
                .items();
    }

    private static String column(String name, UUID id) {
        return with(em -> em.createNativeQuery("SELECT " + name + " FROM knowledge_documents WHERE id = :id")
                .setParameter("id", id)
                .getSingleResult()
                .toString());
    }

    private static KnowledgeSearch searching(EntityManager em) {
        return new KnowledgeSearch(new KnowledgeCatalog(em), new WordEmbeddings(), new ChosenStore(index));
    }

    private KnowledgeLedger ledger(EntityManager em) {
        return new KnowledgeLedger(em, new MemoryStore(), work);
    }

    private KnowledgeBase base(EntityManager em) {
        return new KnowledgeBase(
                ledger(em), new KnowledgeCatalog(em), new MemoryStore(), new DownloadLinks(() -> new byte[32]));
    }

    private static <T> T with(Function<EntityManager, T> action) {
        return database.inTransaction(action);
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    /** Keeps objects in memory. */
    private static final class MemoryStore implements ObjectStore {
        @Override
        public String bucket() {
            return "test";
        }

        @Override
        public void put(String key, InputStream content, String contentType) throws IOException {
            OBJECTS.put(key, content.readAllBytes());
        }

        @Override
        public InputStream open(String key) throws IOException {
            if (!OBJECTS.containsKey(key)) {
                throw new FileNotFoundException(key);
            }
            return new ByteArrayInputStream(OBJECTS.get(key));
        }

        @Override
        public void delete(String key) {
            OBJECTS.remove(key);
        }
    }
}

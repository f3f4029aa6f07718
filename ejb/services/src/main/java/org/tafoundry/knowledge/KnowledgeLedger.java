package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.work.WorkQueue;

/** Changes the rows of documents, each change in one short transaction with its audit row; no bytes move while it is open. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KnowledgeLedger {
    private static final String STORE = "coalesce(function('jsonb_extract_path_text', d.metadata, 'store'), '')";
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ObjectStore store;

    @Inject
    private WorkQueue queue;

    @Inject
    private DocumentChanges changes;

    @Inject
    private KnowledgeClock clock;

    protected KnowledgeLedger() {}

    KnowledgeLedger(EntityManager em, ObjectStore store, WorkQueue queue) {
        this.em = em;
        this.store = store;
        this.queue = queue;
        this.changes = new DocumentChanges(em, queue);
        this.clock = new KnowledgeClock(em);
    }

    /** The place of an object. */
    public record Place(UUID id, String key) {}

    /** Begins an upload: a row that nobody sees, and its removal later should the upload never end. */
    public Place begin(Caller caller, NewDocument document) {
        UUID curator = caller.require(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN);
        KnowledgeDocument row = new KnowledgeDocument(document, curator, store.bucket());
        em.persist(row);
        queue.enqueueDeletion(row.storageKey, Instant.now().plus(LONGEST_UPLOAD));
        return new Place(row.id, row.storageKey);
    }

    /** Ends an upload: the document is there now and waits to be indexed. */
    public DocumentView complete(Caller caller, Place place, long size, String checksum) {
        KnowledgeDocument row = find(place.id());
        row.fileSize = size;
        row.active = true;
        row.unindexed();
        row.metadata = row.metadata.stored(checksum);
        em.flush();
        changes.index(row);
        changes.record(caller, AuditAction.UPLOAD, row, Map.of("sha256", checksum));
        return DocumentView.of(row);
    }

    /** Takes an upload back that did not end well. */
    public void abandon(Place place) {
        em.createQuery("delete from KnowledgeDocument d where d.id = :id and d.fileSize is null")
                .setParameter("id", place.id())
                .executeUpdate();
    }

    /** Writes down that a document is downloaded and tells where it is. */
    public Place download(Caller caller, UUID id) {
        KnowledgeDocument row = active(id);
        changes.record(caller, AuditAction.DOWNLOAD, row, Map.of());
        return new Place(row.id, row.storageKey);
    }

    /** Has a document indexed anew; until that is done its earlier passages are found. */
    public DocumentView reindex(Caller caller, UUID id) {
        caller.require(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN);
        KnowledgeDocument row = changing(id);
        row.metadata = row.metadata.problem().equals(IndexingProblem.NONE) ? row.metadata : row.metadata.in("");
        changes.index(row);
        changes.record(caller, AuditAction.UPDATE, row, Map.of("reindex", "true"));
        em.flush();
        return DocumentView.of(row);
    }

    /** Deletes a document: its passages are gone at once, its vectors as soon as a node gets to it; the file is kept. */
    public void delete(Caller caller, UUID id) {
        caller.require(RoleName.KNOWLEDGE_MANAGER, RoleName.ADMIN);
        KnowledgeDocument row = changing(id);
        row.active = false;
        row.unindexed();
        em.flush();
        changes.index(row);
        clock.replacePassages(row.id);
        changes.record(caller, AuditAction.DELETE, row, Map.of());
    }

    /**
     * Has every document indexed in this vector store whose work ended in another one; until that is done it counts as in
     * none. What was deleted meanwhile goes from this store too.
     */
    public void moveTo(String vectorStore) {
        em.createQuery(
                        "select d from KnowledgeDocument d where d.fileSize is not null and " + STORE
                                + " <> :store and (" + STORE + " <> '' or d.active = false) order by d.createdAt, d.id",
                        KnowledgeDocument.class)
                .setParameter("store", vectorStore)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(row -> {
                    if (row.pineconeIndexed) {
                        row.unindexed();
                        em.flush();
                    }
                    changes.index(row);
                });
    }

    /** An active document that the indexing of another node cannot change meanwhile. */
    private KnowledgeDocument changing(UUID id) {
        em.find(KnowledgeDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        return active(id);
    }

    private KnowledgeDocument active(UUID id) {
        KnowledgeDocument row = find(id);
        if (row.fileSize == null) {
            throw notFound(id);
        }
        if (!row.active) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_DELETED,
                    "The document " + id + " was deleted.",
                    "Upload it again if it is still needed.");
        }
        return row;
    }

    private KnowledgeDocument find(UUID id) {
        return Optional.ofNullable(em.find(KnowledgeDocument.class, id)).orElseThrow(() -> notFound(id));
    }

    static Refusal notFound(UUID id) {
        return new Refusal(
                CommonRefusal.NOT_FOUND, "There is no document " + id + ".", "List the documents to see their ids.");
    }
}

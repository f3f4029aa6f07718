package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.WorkQueue;

/** The steps of an indexing that change rows, each in one short transaction that holds the document's attempt. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexingSteps {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private KnowledgeClock clock;

    @Inject
    private WorkQueue queue;

    protected IndexingSteps() {}

    IndexingSteps(EntityManager em, WorkQueue queue) {
        this.em = em;
        this.queue = queue;
        this.clock = new KnowledgeClock(em);
    }

    /** Claims the indexing of a document; empty when there is no such document. */
    public Optional<IndexingAttempt> claim(UUID document) {
        return Optional.ofNullable(em.find(KnowledgeDocument.class, document))
                .filter(row -> row.fileSize != null)
                .map(row -> new IndexingAttempt(DocumentView.of(row), row.storageKey, clock.begin(document)));
    }

    /** Keeps the passages of the document with their vectors, instead of those it had. */
    public void publish(IndexingAttempt attempt, List<Passage> passages, List<float[]> vectors) {
        UUID document = attempt.document().id();
        KnowledgeDocument row = lock(document);
        clock.check(document, attempt.attempt());
        KnowledgePassage[] rows = new KnowledgePassage[passages.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new KnowledgePassage(document, i, passages.get(i), vectors.get(i));
        }
        row.unindexed();
        clock.replacePassages(document, rows);
    }

    /** Refuses when newer work on the document has begun. */
    public void check(IndexingAttempt attempt) {
        clock.check(attempt.document().id(), attempt.attempt());
    }

    /** Has the document indexed once more. */
    public void again(UUID document) {
        queue.enqueueIndexing(document);
    }

    /** Writes down that exactly these passages of the document are in this vector store now. */
    public void conclude(IndexingAttempt attempt, String store, int passages) {
        UUID document = attempt.document().id();
        KnowledgeDocument row = lock(document);
        clock.check(document, attempt.attempt());
        if (passages == 0) {
            row.metadata = row.metadata.goneFrom(store);
            return;
        }
        row.pineconeIndexed = true;
        row.pineconeIndexName = attempt.document().index().indexName();
        row.embeddingCount = passages;
        row.metadata = row.metadata.in(store);
    }

    /** Writes down why the document is in no index, and takes out what is there of it. */
    public void fail(IndexingAttempt attempt, IndexingProblem problem) {
        lock(attempt.document().id());
        clock.check(attempt.document().id(), attempt.attempt());
        fail(attempt.document().id(), problem);
    }

    /** Ends an indexing that failed so often that it is not tried again. */
    public void giveUp(UUID document, IndexingProblem problem) {
        if (lock(document) != null) {
            clock.begin(document);
            fail(document, problem);
        }
    }

    private void fail(UUID document, IndexingProblem problem) {
        KnowledgeDocument row = lock(document);
        row.unindexed();
        row.metadata = row.metadata.failed(problem);
        clock.replacePassages(document);
    }

    /** Always the document first and its changes behind it, as who moves all documents does, or two wait for each other. */
    private KnowledgeDocument lock(UUID document) {
        return em.find(KnowledgeDocument.class, document, LockModeType.PESSIMISTIC_WRITE);
    }
}

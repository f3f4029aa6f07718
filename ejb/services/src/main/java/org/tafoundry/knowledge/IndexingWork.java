package org.tafoundry.knowledge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.work.SupersededException;

/** What the steps of the batch job {@code index-knowledge} do. No transaction is open while texts are read or embedded. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexingWork {
    private static final Logger LOG = Logger.getLogger(IndexingWork.class.getName());
    private static final int BATCH = 64;

    @Inject
    private IndexingSteps steps;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private ObjectStore objects;

    @Inject
    private Embeddings embeddings;

    @Inject
    private ChosenStore stores;

    protected IndexingWork() {}

    IndexingWork(
            IndexingSteps steps,
            KnowledgeCatalog catalog,
            ObjectStore objects,
            Embeddings embeddings,
            ChosenStore stores) {
        this.steps = steps;
        this.catalog = catalog;
        this.objects = objects;
        this.embeddings = embeddings;
        this.stores = stores;
    }

    /** Claims the indexing of a document; empty when there is nothing to do. */
    public Optional<IndexingAttempt> claim(UUID document) {
        return steps.claim(document);
    }

    /** Reads the document and keeps its passages with their embeddings; a document that cannot be read has none. */
    public void read(IndexingAttempt attempt) throws IOException {
        if (attempt.deleted()) {
            return;
        }
        try (InputStream in = objects.open(attempt.storageKey())) {
            DocumentView document = attempt.document();
            List<Passage> passages = DocumentText.passages(document.type(), document.fileName(), in);
            steps.publish(attempt, passages, embed(passages));
        } catch (Refusal refusal) {
            steps.fail(attempt, IndexingProblem.of(refusal));
        } catch (SupersededException e) {
            LOG.fine(e::getMessage); // the newer work does it
        } catch (FileNotFoundException e) {
            steps.fail(
                    attempt,
                    new IndexingProblem(
                            KnowledgeRefusal.KNOWLEDGE_UNREADABLE.name(),
                            "The document's bytes are gone from the object storage.",
                            "Delete the document and upload it again."));
        }
    }

    /** Makes the vector store hold what the database holds of the document, and the next one when it is changed meanwhile. */
    public void store(IndexingAttempt attempt) throws IOException {
        try {
            steps.check(attempt);
        } catch (SupersededException e) {
            LOG.fine(e::getMessage); // the newer work does it
            return;
        }
        String stored = "";
        for (VectorStore store = stores.current(); !store.name().equals(stored); store = stores.current()) {
            store(attempt, store);
            stored = store.name();
        }
    }

    private void store(IndexingAttempt attempt, VectorStore store) throws IOException {
        UUID document = attempt.document().id();
        List<IndexedPassage> passages = catalog.passages(document);
        try {
            if (passages.isEmpty()) {
                store.remove(document);
            } else {
                store.replace(document, passages);
            }
            steps.conclude(attempt, store.name(), passages.size());
        } catch (SupersededException e) {
            LOG.fine(e::getMessage);
            steps.again(document); // what newer work stored may have been overwritten just now
        } catch (VectorStore.Refused e) {
            steps.fail(
                    attempt,
                    new IndexingProblem(
                            KnowledgeRefusal.KNOWLEDGE_INDEXING_FAILED.name(),
                            e.getMessage() + ".",
                            "An administrator corrects the settings of the vector store; after that, have it indexed anew."));
        }
    }

    /** Ends an indexing that is not tried again, since it failed too often or waited too long. */
    public void giveUp(UUID document, String message) {
        steps.giveUp(
                document,
                new IndexingProblem(
                        KnowledgeRefusal.KNOWLEDGE_INDEXING_FAILED.name(),
                        message,
                        "An administrator finds the cause in the server's log; after that, have it indexed anew."));
    }

    private List<float[]> embed(List<Passage> passages) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < passages.size(); from += BATCH) {
            List<Passage> batch = passages.subList(from, Math.min(from + BATCH, passages.size()));
            vectors.addAll(embeddings.of(batch.stream().map(Passage::whole).toList()));
        }
        return vectors;
    }
}

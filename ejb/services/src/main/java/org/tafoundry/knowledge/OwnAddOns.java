package org.tafoundry.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.caller.Caller;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.work.WorkQueue;

/**
 * Takes the product's own completed add-ons and the shapes of their logs into the knowledge base: for each source the newest
 * one, as two documents that share the revision's file. What a curator deleted is not taken again. Works in the transaction
 * of the caller.
 */
@Dependent
public class OwnAddOns {
    private static final List<DocumentType> TYPES = List.of(DocumentType.TA_ARCHIVE, DocumentType.SAMPLE_LOG);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ObjectStore store;

    @Inject
    private DocumentChanges changes;

    protected OwnAddOns() {}

    OwnAddOns(EntityManager em, ObjectStore store, WorkQueue queue) {
        this.em = em;
        this.store = store;
        this.changes = new DocumentChanges(em, queue);
    }

    /**
     * An add-on that passed its validation.
     *
     * @param source name of the log's source
     * @param author who asked for it
     * @param fileName name of its archive
     * @param key key of the archive
     * @param size bytes
     * @param checksum SHA-256 in hexadecimal
     */
    public record Completed(String source, UUID author, String fileName, String key, long size, String checksum) {}

    /** Takes an add-on in place of the earlier one for its source, and has it indexed. */
    public void take(Caller product, Completed addOn) {
        for (DocumentType type : TYPES) {
            UUID id = id(type, addOn.source());
            KnowledgeDocument row = em.find(KnowledgeDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
            boolean first = row == null;
            if (first) {
                row = new KnowledgeDocument(id, type, addOn.author());
            } else if (!row.active || row.storageKey.equals(addOn.key())) {
                continue;
            }
            row.title = type == DocumentType.TA_ARCHIVE
                    ? "Add-on for " + addOn.source()
                    : "Shapes of the log of " + addOn.source();
            row.description = "Made by TA Foundry: " + addOn.fileName();
            row.storageKey = addOn.key();
            row.storageBucket = store.bucket();
            row.fileSize = addOn.size();
            row.metadata = DocumentMetadata.of(
                            new NewDocument(addOn.fileName(), type, row.title, "", List.of("ta-foundry"), ""))
                    .stored(addOn.checksum());
            row.unindexed();
            if (first) {
                em.persist(row);
            }
            em.flush();
            changes.index(row);
            if (type == DocumentType.TA_ARCHIVE) { // its line in the audit trail is that of both
                changes.record(
                        product,
                        first ? AuditAction.CREATE : AuditAction.UPDATE,
                        row,
                        Map.of("sha256", addOn.checksum()));
            }
        }
    }

    static UUID id(DocumentType type, String source) {
        String name = "own " + type + " " + source.toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package org.tafoundry.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.work.WorkQueue;

/** What every change of a document brings with it: its audit row and new work on its passages. In the caller's transaction. */
@Dependent
public class DocumentChanges {
    static final String ENTITY = "knowledge_document";

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private KnowledgeClock clock;

    protected DocumentChanges() {}

    DocumentChanges(EntityManager em, WorkQueue queue) {
        this.queue = queue;
        this.audit = new AuditTrail(em);
        this.clock = new KnowledgeClock(em);
    }

    /** Has what the row says now indexed; older work on the document commits nothing any more. */
    void index(KnowledgeDocument row) {
        clock.begin(row.id);
        queue.enqueueIndexing(row.id);
    }

    void record(Caller caller, AuditAction action, KnowledgeDocument row, Map<String, String> more) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("title", row.title);
        details.put("file", row.metadata.fileName());
        audit.record(caller, action, AuditSubject.of(ENTITY, row.id), details);
    }
}

package org.tafoundry.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tafoundry.work.SupersededException;

/**
 * Orders the changes of the knowledge base. Every change of passages gets the next number of one clock whose row stays
 * locked until the change is committed, so whoever has seen a number has seen all before it. Works in the transaction of the
 * caller.
 */
@Dependent
public class KnowledgeClock {
    private static final String DOCUMENT = "document";

    @PersistenceContext
    private EntityManager em;

    protected KnowledgeClock() {}

    KnowledgeClock(EntityManager em) {
        this.em = em;
    }

    /** Begins new work on a document; what older work on it does is not committed any more. */
    long begin(UUID document) {
        Number attempt = (Number) em.createNativeQuery(
                        """
                        INSERT INTO knowledge_changes (document_id, attempt, change) VALUES (:document, 1, 0)
                        ON CONFLICT (document_id) DO UPDATE SET attempt = knowledge_changes.attempt + 1
                        RETURNING attempt
                        """)
                .setParameter(DOCUMENT, document)
                .getSingleResult();
        return attempt.longValue();
    }

    /** Refuses to go on when newer work on the document has begun; until the transaction ends none can. */
    void check(UUID document, long attempt) {
        boolean held = !em.createNativeQuery(
                        "SELECT 1 FROM knowledge_changes WHERE document_id = :document AND attempt = :attempt FOR UPDATE")
                .setParameter(DOCUMENT, document)
                .setParameter("attempt", attempt)
                .getResultList()
                .isEmpty();
        if (!held) {
            throw new SupersededException("Newer work on document " + document + " has begun since attempt " + attempt);
        }
    }

    /** Replaces the passages of a document by these, under the next number of the clock. */
    void replacePassages(UUID document, KnowledgePassage... passages) {
        em.createQuery("delete from KnowledgePassage p where p.documentId = :document")
                .setParameter(DOCUMENT, document)
                .executeUpdate();
        for (KnowledgePassage passage : passages) {
            em.persist(passage);
        }
        em.flush();
        Number change = (Number)
                em.createNativeQuery("UPDATE knowledge_clock SET change = change + 1 WHERE id = 1 RETURNING change")
                        .getSingleResult();
        em.createNativeQuery("UPDATE knowledge_changes SET change = :change WHERE document_id = :document")
                .setParameter("change", change.longValue())
                .setParameter(DOCUMENT, document)
                .executeUpdate();
    }
}

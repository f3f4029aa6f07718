package org.tafoundry.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which rows refer to an object. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ObjectReferences {
    @PersistenceContext
    private EntityManager em;

    protected ObjectReferences() {}

    ObjectReferences(EntityManager em) {
        this.em = em;
    }

    /** Whether a row refers to the object. */
    public boolean exist(String key) {
        return !em.createNativeQuery(
                        """
                        SELECT 1 FROM log_samples
                            WHERE storage_key = :key AND checksum IS NOT NULL AND deleted_at IS NULL
                        UNION ALL SELECT 1 FROM ta_revisions WHERE storage_key = :key
                        UNION ALL SELECT 1 FROM validation_runs WHERE debug_bundle_key = :key
                        UNION ALL SELECT 1 FROM work_jobs WHERE bundle_key = :key
                        UNION ALL SELECT 1 FROM knowledge_documents WHERE storage_key = :key
                        """)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Removes the row of an upload that never ended. */
    public void forgetUpload(String key) {
        em.createNativeQuery("DELETE FROM log_samples WHERE storage_key = :key AND checksum IS NULL")
                .setParameter("key", key)
                .executeUpdate();
    }
}

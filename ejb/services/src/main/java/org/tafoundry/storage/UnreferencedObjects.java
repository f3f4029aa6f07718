package org.tafoundry.storage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;

/** Deletes what interrupted uploads, lost attempts and deleted samples leave behind. */
@Stateless
public class UnreferencedObjects {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private ObjectStore store;

    protected UnreferencedObjects() {}

    UnreferencedObjects(EntityManager em, ObjectStore store) {
        this.em = em;
        this.store = store;
    }

    /** Deletes an object unless a row refers to it; the row of an upload that never ended goes with it. */
    public void delete(String key) throws IOException {
        if (!isReferenced(key)) {
            store.delete(key);
            em.createNativeQuery("DELETE FROM log_samples WHERE storage_key = :key AND checksum IS NULL")
                    .setParameter("key", key)
                    .executeUpdate();
        }
    }

    private boolean isReferenced(String key) {
        return !em.createNativeQuery(
                        """
                        SELECT 1 FROM log_samples
                            WHERE storage_key = :key AND checksum IS NOT NULL AND deleted_at IS NULL
                        UNION ALL SELECT 1 FROM ta_revisions WHERE storage_key = :key
                        UNION ALL SELECT 1 FROM validation_runs WHERE debug_bundle_key = :key
                        UNION ALL SELECT 1 FROM knowledge_documents WHERE storage_key = :key
                        """)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

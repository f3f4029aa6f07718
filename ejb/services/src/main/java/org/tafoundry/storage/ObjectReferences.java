package org.tafoundry.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows refer to which objects, each question in one short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ObjectReferences {
    private static final String ALL =
            """
            (SELECT storage_key AS key, 'sample' AS owner, file_size AS size FROM log_samples
                WHERE checksum IS NOT NULL AND deleted_at IS NULL
            UNION ALL SELECT storage_key, 'revision', file_size FROM ta_revisions
            UNION ALL SELECT debug_bundle_key, 'debug bundle', NULL FROM validation_runs
                WHERE debug_bundle_key IS NOT NULL
            UNION ALL SELECT bundle_key, 'debug bundle', NULL FROM work_jobs WHERE bundle_key IS NOT NULL
            UNION ALL SELECT storage_key, 'document', file_size FROM knowledge_documents
                WHERE file_size IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM ta_revisions r WHERE r.storage_key = knowledge_documents.storage_key)) referenced
            """;

    @PersistenceContext
    private EntityManager em;

    protected ObjectReferences() {}

    ObjectReferences(EntityManager em) {
        this.em = em;
    }

    /**
     * A reference of a row to an object.
     *
     * @param key key of the object
     * @param owner what refers to it
     * @param size bytes, as the row says; negative when it does not
     */
    public record Reference(String key, String owner, long size) {}

    /** Whether a row refers to the object. */
    public boolean exist(String key) {
        return unreferenced(List.of(key)).isEmpty();
    }

    /** Which of these keys no row refers to. */
    public Set<String> unreferenced(List<String> keys) {
        Set<String> left = new HashSet<>(keys);
        if (!keys.isEmpty()) {
            List<?> referenced = em.createNativeQuery("SELECT key FROM " + ALL + " WHERE key IN (:keys)")
                    .setParameter("keys", keys)
                    .getResultList();
            referenced.forEach(left::remove);
        }
        return left;
    }

    /** Removes the row of an upload that never ended. */
    public void forgetUpload(String key) {
        em.createNativeQuery("DELETE FROM log_samples WHERE storage_key = :key AND checksum IS NULL")
                .setParameter("key", key)
                .executeUpdate();
        em.createNativeQuery("DELETE FROM knowledge_documents WHERE storage_key = :key AND file_size IS NULL")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The references whose keys come after {@code key}, in the order of their keys, at most so many. */
    public List<Reference> after(String key, int most) {
        List<?> rows = em.createNativeQuery(
                        "SELECT key, owner, coalesce(size, -1) FROM " + ALL + " WHERE key > :key ORDER BY key",
                        Object[].class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reference((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }
}

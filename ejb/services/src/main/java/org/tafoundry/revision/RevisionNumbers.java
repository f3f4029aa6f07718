package org.tafoundry.revision;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The numbers of revisions. Each is given once over all requests of a source, so that no two add-ons have the same name; one
 * whose revision never came to be stays with its request, which gets it again. Works in the transaction of the caller.
 */
@Dependent
public class RevisionNumbers {
    @PersistenceContext
    private EntityManager em;

    protected RevisionNumbers() {}

    /** Numbers in the rows that {@code em} reaches. */
    public RevisionNumbers(EntityManager em) {
        this.em = em;
    }

    /** The number of the next revision of a request for a source; whoever else asks for this source waits meanwhile. */
    public int next(UUID request, String source) {
        String counted = RevisionName.source(source).toLowerCase(Locale.ROOT);
        em.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:source, 0))) locked")
                .setParameter("source", counted)
                .getResultList();
        List<?> kept = em.createNativeQuery(
                        """
                        SELECT n.version FROM revision_numbers n WHERE n.source = :source AND n.request_id = :request
                            AND NOT EXISTS (SELECT 1 FROM ta_revisions t
                                WHERE t.request_id = n.request_id AND t.version >= n.version)
                        """)
                .setParameter("source", counted)
                .setParameter("request", request)
                .getResultList();
        return kept.isEmpty() ? added(request, counted) : ((Number) kept.get(0)).intValue();
    }

    private int added(UUID request, String source) {
        Number added = (Number) em.createNativeQuery(
                        """
                        INSERT INTO revision_numbers (source, version, request_id)
                        SELECT :source, coalesce(max(version), 0) + 1, :request FROM revision_numbers
                        WHERE source = :source
                        RETURNING version
                        """)
                .setParameter("source", source)
                .setParameter("request", request)
                .getSingleResult();
        return added.intValue();
    }
}

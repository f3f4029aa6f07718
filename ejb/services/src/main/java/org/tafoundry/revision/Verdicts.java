package org.tafoundry.revision;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the validations of a request's revisions said. Works in the transaction of the caller. */
@Dependent
class Verdicts {
    private static final Map<String, Verdict> BY_STATUS = Map.of(
            "QUEUED", Verdict.PENDING, "RUNNING", Verdict.PENDING, "PASSED", Verdict.PASSED, "FAILED", Verdict.FAILED);

    @PersistenceContext
    private EntityManager em;

    protected Verdicts() {}

    Verdicts(EntityManager em) {
        this.em = em;
    }

    /** The verdicts of the revisions that were validated, by revision. */
    Map<UUID, Verdict> of(UUID request) {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT DISTINCT ON (ta_revision_id) ta_revision_id, status FROM validation_runs
                        WHERE request_id = :request ORDER BY ta_revision_id, created_at DESC, id
                        """)
                .setParameter("request", request)
                .getResultList();
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            verdicts.put((UUID) values[0], BY_STATUS.get((String) values[1]));
        }
        return verdicts;
    }

    /** The add-on of a request: of the revisions whose newest validation passed, the one that was validated last. */
    Optional<UUID> current(UUID request) {
        List<?> ids = em.createNativeQuery(
                        """
                        SELECT ta_revision_id FROM (
                            SELECT DISTINCT ON (ta_revision_id) ta_revision_id, status, completed_at
                            FROM validation_runs WHERE request_id = :request
                            ORDER BY ta_revision_id, created_at DESC, id) newest
                        WHERE status = 'PASSED' ORDER BY completed_at DESC LIMIT 1
                        """)
                .setParameter("request", request)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }
}

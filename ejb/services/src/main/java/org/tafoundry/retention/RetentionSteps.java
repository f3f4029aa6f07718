package org.tafoundry.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.settings.MaintenanceKeys;
import org.tafoundry.settings.Settings;

/**
 * The steps of a removal that change rows, each in one short transaction. A sample is claimed first: from then on nothing
 * uses it, no hold can be placed in between, and whoever finds the claim, after a crash too, goes on with it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionSteps {
    /**
     * Samples whose time is over, of requests that nobody works on and that are not on hold. With retention, that is when
     * their date has passed; without, also when their request has come to its end and cannot go on.
     */
    private static final String OVER =
            """
             FROM log_samples s JOIN requests r ON r.id = s.request_id
             WHERE s.checksum IS NOT NULL AND s.deleted_at IS NULL
               AND r.status IN ('NEW', 'COMPLETED', 'FAILED', 'REJECTED')
               AND (s.retention_until < now() OR (NOT :retained AND r.status IN ('COMPLETED', 'REJECTED')))
               AND NOT EXISTS (SELECT 1 FROM legal_holds h WHERE h.request_id = r.id)
               AND NOT EXISTS (SELECT 1 FROM retention_removals c WHERE c.sample_id = s.id)
            """;

    private static final String REASON =
            "CASE WHEN s.retention_until < now() THEN 'RETENTION_PASSED' ELSE 'REQUEST_ENDED' END";
    private static final String REMOVAL = "s.id, s.request_id, s.filename, s.file_size, s.storage_key, ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    protected RetentionSteps() {}

    RetentionSteps(EntityManager em, Settings settings, AuditTrail audit) {
        this.em = em;
        this.settings = settings;
        this.audit = audit;
    }

    /** Gives samples that were uploaded before there was a retention date theirs. */
    public void date() {
        em.createNativeQuery(
                        """
                        UPDATE log_samples SET retention_until = created_at + make_interval(days => :days)
                        WHERE retention_until IS NULL AND checksum IS NOT NULL AND deleted_at IS NULL
                        """)
                .setParameter("days", settings.value(MaintenanceKeys.RETENTION_DAYS))
                .executeUpdate();
    }

    /** The samples that would be claimed now, at most so many. */
    public List<Removal> candidates(int most) {
        return removals(em.createNativeQuery("SELECT " + REMOVAL + REASON + OVER + " ORDER BY s.id", Object[].class)
                .setParameter("retained", retained())
                .setMaxResults(most)
                .getResultList());
    }

    /** How many samples stay because their request is on hold. */
    public long held() {
        Number count = (Number) em.createNativeQuery(
                        """
                        SELECT count(*) FROM log_samples s JOIN legal_holds h ON h.request_id = s.request_id
                        WHERE s.checksum IS NOT NULL AND s.deleted_at IS NULL
                        """)
                .getSingleResult();
        return count.longValue();
    }

    /** Claims some of the samples whose time is over; false when there were none. */
    public boolean claim(int most) {
        List<?> requests = em.createNativeQuery("SELECT r.id FROM requests r WHERE r.id IN (SELECT s.request_id" + OVER
                        + " ORDER BY s.id LIMIT :most) ORDER BY r.id FOR UPDATE")
                .setParameter("retained", retained())
                .setParameter("most", most)
                .getResultList();
        if (requests.isEmpty()) {
            return false;
        }
        // a statement of its own: it sees the holds and the states that others committed while the locks were waited
        // for
        em.createNativeQuery("INSERT INTO retention_removals (sample_id, reason) SELECT s.id, " + REASON + OVER
                        + " AND r.id IN (:requests)")
                .setParameter("retained", retained())
                .setParameter("requests", requests)
                .executeUpdate();
        return true;
    }

    /** Samples that are claimed and still there, at most so many. */
    public List<Removal> claimed(int most) {
        return removals(em.createNativeQuery(
                        "SELECT " + REMOVAL
                                + "c.reason FROM retention_removals c JOIN log_samples s ON s.id = c.sample_id ORDER BY s.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList());
    }

    /** Ends a removal whose object is gone: preview, analysis, list of events and claim go too, the row says when, the trail says why. */
    public void finish(Removal removal, MaintenanceRun run) {
        int ended = em.createNativeQuery(
                        """
                        UPDATE log_samples SET sample_preview = NULL, deleted_at = now(), updated_at = now()
                        WHERE id = :id AND deleted_at IS NULL
                        """)
                .setParameter("id", removal.sample())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM sample_analyses WHERE request_id = :request")
                .setParameter("request", removal.request())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM event_lists WHERE request_id = :request")
                .setParameter("request", removal.request())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM retention_removals WHERE sample_id = :id")
                .setParameter("id", removal.sample())
                .executeUpdate();
        if (ended > 0) {
            audit.record(
                    Caller.product(run.correlationId()),
                    AuditAction.DELETE,
                    AuditSubject.of("sample", removal.sample()),
                    Map.of(
                            "request", removal.request().toString(),
                            "file", removal.fileName(),
                            "bytes", Long.toString(removal.size()),
                            "reason", removal.reason(),
                            "run", run.id().toString()));
        }
    }

    /** What the trail says that a run removed: number of samples, and bytes. */
    public long[] removedBy(MaintenanceRun run) {
        Object[] row = (Object[]) em.createNativeQuery(
                        """
                        SELECT count(*), coalesce(sum(CAST(details ->> 'bytes' AS bigint)), 0) FROM audit_logs
                        WHERE correlation_id = :correlation AND action = 'DELETE' AND entity_type = 'sample'
                        """)
                .setParameter("correlation", run.correlationId())
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    private boolean retained() {
        return settings.value(MaintenanceKeys.SAMPLE_RETENTION_ENABLED);
    }

    private static List<Removal> removals(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Removal(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }
}

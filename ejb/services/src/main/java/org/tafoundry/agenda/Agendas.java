package org.tafoundry.agenda;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;
import org.tafoundry.work.JobTrouble;

/** Reads what waits for somebody: a few counts, each over an index. */
@Stateless
public class Agendas {
    private static final String RECENT = " > now() - interval '" + Agenda.DAYS + " days'";

    /** Nobody has downloaded a revision who has asked for it. */
    private static final String FINISHED = "r.status = 'COMPLETED' AND r.completed_at" + RECENT
            + """
                     AND NOT EXISTS (SELECT 1 FROM ta_revisions v
                        JOIN audit_logs a ON a.entity_type = 'revision' AND a.entity_id = v.id
                        WHERE v.request_id = r.id AND a.action = 'DOWNLOAD' AND a.user_id = r.created_by)
                    """;

    /**
     * Questions were left open when somebody last asked for them, or, where nobody has asked since the last sample came, the
     * newest analysis says that a time zone was assumed and no answer was given.
     */
    private static final String OPEN =
            """
            r.status = 'NEW'
                AND EXISTS (SELECT 1 FROM log_samples l WHERE l.request_id = r.id AND l.deleted_at IS NULL)
                AND coalesce((SELECT q.questions > 0 FROM open_questions q WHERE q.request_id = r.id
                    AND NOT EXISTS (SELECT 1 FROM log_samples l WHERE l.request_id = r.id AND l.created_at > q.asked_at)),
                coalesce(jsonb_extract_path_text(r.metadata, 'interview', 'timeZone'), '') = ''
                AND (SELECT s.analysis FROM sample_analyses s WHERE s.request_id = r.id
                     ORDER BY s.created_at DESC LIMIT 1) @> cast('{"findings": [{"code": "SAMPLE_ZONE_ASSUMED"}]}' AS jsonb))
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    protected Agendas() {}

    Agendas(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** What waits for the caller now. */
    public Agenda read(Caller caller) {
        UUID user = caller.require(RoleName.values());
        return new Agenda(
                caller.isAny(RoleName.REQUESTOR) ? Optional.of(requestor(user)) : Optional.empty(),
                caller.isAny(RoleName.APPROVER) ? Optional.of(approver(user)) : Optional.empty(),
                caller.isAny(RoleName.KNOWLEDGE_MANAGER) ? Optional.of(knowledgeManager()) : Optional.empty(),
                caller.isAny(RoleName.ADMIN) ? Optional.of(administrator()) : Optional.empty());
    }

    private Agenda.Requestor requestor(UUID user) {
        Object[] counts = row(em.createNativeQuery(
                        """
                        SELECT count(*) FILTER (WHERE r.status = 'NEW'), count(*) FILTER (WHERE %s),
                            count(*) FILTER (WHERE r.status = 'REJECTED' AND r.updated_at%s),
                            count(*) FILTER (WHERE r.status = 'FAILED' AND r.updated_at%s), count(*) FILTER (WHERE %s)
                        FROM requests r WHERE r.created_by = :user
                        """
                                .formatted(OPEN, RECENT, RECENT, FINISHED))
                .setParameter("user", user));
        List<Agenda.Waiting> newest = waiting(em.createNativeQuery(
                        "SELECT r.id, r.source_system, r.completed_at FROM requests r WHERE r.created_by = :user AND "
                                + FINISHED + " ORDER BY r.completed_at DESC LIMIT 5")
                .setParameter("user", user));
        return new Agenda.Requestor(
                number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]), number(counts[4]), newest);
    }

    private Agenda.Approver approver(UUID user) {
        String theirs = " FROM requests r WHERE r.status = 'PENDING_APPROVAL' AND (:own OR r.created_by <> :user)";
        boolean own = settings.value(WorkKeys.APPROVE_OWN_REQUESTS);
        long count = number(em.createNativeQuery("SELECT count(*)" + theirs)
                .setParameter("own", own)
                .setParameter("user", user)
                .getSingleResult());
        List<Agenda.Waiting> oldest = waiting(em.createNativeQuery(
                        "SELECT r.id, r.source_system, r.updated_at" + theirs + " ORDER BY r.created_at LIMIT 1")
                .setParameter("own", own)
                .setParameter("user", user));
        long failed = number(
                em.createNativeQuery("SELECT count(*) FROM requests WHERE status = 'FAILED' AND updated_at" + RECENT)
                        .getSingleResult());
        return new Agenda.Approver(count, oldest.stream().findFirst(), failed);
    }

    private Agenda.KnowledgeManager knowledgeManager() {
        Object[] counts = row(
                em.createNativeQuery(
                        """
                        SELECT count(*) FILTER (WHERE failed), count(*) FILTER (WHERE NOT failed AND NOT running),
                            count(*) FILTER (WHERE NOT failed AND running)
                        FROM (SELECT coalesce(jsonb_extract_path_text(d.metadata, 'problem', 'code'), '') <> '' AS failed,
                                  coalesce(j.state = 'RUNNING', false) AS running
                              FROM knowledge_documents d
                              LEFT JOIN work_jobs j ON j.kind = 'INDEX_KNOWLEDGE' AND j.id = d.id
                              WHERE d.file_size IS NOT NULL AND d.is_active AND NOT d.pinecone_indexed) documents
                        """));
        return new Agenda.KnowledgeManager(number(counts[0]), number(counts[1]), number(counts[2]));
    }

    private Agenda.Administrator administrator() {
        Object[] jobs = row(em.createNativeQuery(
                """
                SELECT count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE %2$s), min(outage_since) FILTER (WHERE %2$s)
                FROM work_jobs WHERE state IN ('FAILED', 'WAITING')
                """
                        .formatted(JobTrouble.PUT_ASIDE.condition(), JobTrouble.OUTAGE.condition())));
        long failed = number(em.createNativeQuery(
                        """
                        SELECT count(*) FROM (SELECT DISTINCT ON (job) state FROM maintenance_runs
                            WHERE ended_at IS NOT NULL ORDER BY job, created_at DESC) last WHERE state = 'FAILED'
                        """)
                .getSingleResult());
        return new Agenda.Administrator(
                number(jobs[0]),
                number(jobs[1]),
                Optional.ofNullable((Instant) jobs[2]),
                drift(),
                failed,
                auditFaults());
    }

    private long auditFaults() {
        return number(em.createNativeQuery(
                        """
                        SELECT coalesce((SELECT CAST(report ->> 'faultCount' AS bigint) FROM maintenance_runs
                            WHERE job = 'AUDIT_VERIFICATION' AND state = 'COMPLETED' AND NOT dry_run
                            ORDER BY created_at DESC LIMIT 1), 0)
                        """)
                .getSingleResult());
    }

    private Optional<Agenda.Drift> drift() {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT jsonb_array_length(report -> 'missing'), jsonb_array_length(report -> 'wrongSize'), ended_at
                        FROM maintenance_runs WHERE job = 'STORAGE_RECONCILE' AND state = 'COMPLETED'
                        ORDER BY created_at DESC LIMIT 1
                        """)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Agenda.Drift(number(row[0]), number(row[1]), (Instant) row[2]))
                .findFirst();
    }

    private static List<Agenda.Waiting> waiting(Query query) {
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Agenda.Waiting((UUID) row[0], (String) row[1], (Instant) row[2]))
                        .toList();
    }

    private static Object[] row(Query query) {
        return (Object[]) query.getSingleResult();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

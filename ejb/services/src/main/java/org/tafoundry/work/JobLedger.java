package org.tafoundry.work;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;
import org.tafoundry.work.JobRunner.Job;

/** The rows of jobs: who may work on one, how far it is, and how it ended. Each change is a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLedger {
    /** A job that this many nodes went down with is put aside. */
    private static final int MOST_CRASHES = 2;

    /** Admissions are decided one after the other over all nodes, each in milliseconds. */
    private static final long ADMISSION_LOCK = 0x7461666f756e6472L;

    private static final int LONGEST_MESSAGE = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ValidationSlots slots;

    @Inject
    private Turns turns;

    @Inject
    private Settings settings;

    protected JobLedger() {}

    JobLedger(EntityManager em, ValidationSlots slots, Turns turns, Settings settings) {
        this.em = em;
        this.slots = slots;
        this.turns = turns;
        this.settings = settings;
    }

    /**
     * Begins the work of a node on a job, if it may.
     *
     * @param workers how many jobs the node works on at the same time
     */
    public Admission admit(Job job, UUID id, String node, int workers) {
        em.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", ADMISSION_LOCK)
                .getResultList();
        List<?> rows = of(
                        "SELECT state, unfinished, owner_id FROM work_jobs WHERE kind = :kind AND id = :id FOR UPDATE",
                        job,
                        id)
                .getResultList();
        if (rows.isEmpty()) {
            return Admission.ENDED;
        }
        Object[] row = (Object[]) rows.get(0);
        JobState state = JobState.valueOf((String) row[0]);
        if (state != JobState.WAITING && state != JobState.RUNNING) {
            return Admission.ENDED;
        }
        if (((Number) row[1]).intValue() >= MOST_CRASHES) {
            return Admission.PUT_ASIDE;
        }
        String before = before(job, id, (UUID) row[2], node, workers);
        if (!before.isEmpty()) {
            tell(job, id, before);
            return Admission.LATER;
        }
        of(
                        """
                        UPDATE work_jobs SET state = 'RUNNING', node = :node, unfinished = unfinished + 1, share = 0,
                            message = '', started_at = now(), updated_at = now()
                        WHERE kind = :kind AND id = :id
                        """,
                        job,
                        id)
                .setParameter("node", node)
                .executeUpdate();
        return Admission.GRANTED;
    }

    /** What comes before a job that could begin now; empty when it may. */
    private String before(Job job, UUID id, UUID owner, String node, int workers) {
        int validations = settings.value(WorkKeys.MAX_PARALLEL_VALIDATIONS);
        if (!turns.mayHold(owner, node, workers, job, id)
                || turns.othersFirst(owner, node, job, id, slots.free(validations))) {
            return "waits for a worker; other jobs come first";
        }
        return job != Job.VALIDATE_TA || slots.take(id, node, validations)
                ? ""
                : "waits for its place; as many validations run as may at the same time (MAX_PARALLEL_VALIDATIONS)";
    }

    private void tell(Job job, UUID id, String waitsFor) {
        of(
                        "UPDATE work_jobs SET message = :message WHERE kind = :kind AND id = :id AND state = 'WAITING'"
                                + " AND message <> :message",
                        job,
                        id)
                .setParameter("message", waitsFor)
                .executeUpdate();
    }

    /** The work goes on; false when it is to end, as it was cancelled or another node has taken it over. */
    public boolean goesOn(Job job, UUID id, String node, double share, String message) {
        boolean mine = held(
                                """
                                UPDATE work_jobs SET share = :share, message = :message, updated_at = now()
                                WHERE kind = :kind AND id = :id AND state = 'RUNNING' AND node = :node
                                """,
                                job,
                                id,
                                node)
                        .setParameter("share", share)
                        .setParameter("message", cut(message))
                        .executeUpdate()
                > 0;
        if (mine && job == Job.VALIDATE_TA) {
            slots.renew(id, node);
        }
        return mine;
    }

    /**
     * Whether another node has taken the work over, as this one said nothing for too long; none does before the caller's
     * transaction ends.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean lost(Job job, UUID id, String node) {
        List<?> nodes = of(
                        "SELECT node FROM work_jobs WHERE kind = :kind AND id = :id AND state = 'RUNNING' FOR UPDATE",
                        job,
                        id)
                .getResultList();
        return !nodes.isEmpty() && !nodes.get(0).equals(node);
    }

    /** The work came to its end. */
    public void done(Job job, UUID id, String node) {
        held(
                        """
                        UPDATE work_jobs SET state = 'DONE', share = 1, message = '', unfinished = 0, failures = 0,
                            outage_since = NULL, updated_at = now()
                        WHERE kind = :kind AND id = :id AND state = 'RUNNING' AND node = :node
                        """,
                        job,
                        id,
                        node)
                .executeUpdate();
        slots.release(id, node);
    }

    /** The work failed and waits for the next try; tells how often it failed. */
    public int failed(Job job, UUID id, String node, String reason) {
        List<?> failures = held(
                        """
                        UPDATE work_jobs SET state = 'WAITING', message = :message, unfinished = 0,
                            failures = failures + 1, updated_at = now()
                        WHERE kind = :kind AND id = :id AND state = 'RUNNING' AND node = :node RETURNING failures
                        """,
                        job,
                        id,
                        node)
                .setParameter("message", cut(reason))
                .getResultList();
        slots.release(id, node);
        return failures.isEmpty() ? 0 : ((Number) failures.get(0)).intValue();
    }

    /** The work waits for something that is away; tells since when that is so. */
    public Instant waits(Job job, UUID id, String node, String reason) {
        List<?> since = held(
                        """
                        UPDATE work_jobs SET state = 'WAITING', message = :message, unfinished = 0,
                            outage_since = coalesce(outage_since, now()), updated_at = now()
                        WHERE kind = :kind AND id = :id AND state = 'RUNNING' AND node = :node RETURNING outage_since
                        """,
                        job,
                        id,
                        node)
                .setParameter("message", cut(reason))
                .getResultList();
        slots.release(id, node);
        return since.isEmpty() ? Instant.now() : (Instant) since.get(0);
    }

    /** The work is not tried again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void gaveUp(Job job, UUID id, String reason) {
        end(job, id, JobState.FAILED, reason);
    }

    /** Somebody has ended the work, in the caller's transaction; the node that is at it finds out soon. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancelled(UUID request, String by) {
        em.createNativeQuery(
                        """
                        UPDATE work_jobs SET state = 'CANCELLED', message = :message, updated_at = now()
                        WHERE request_id = :request AND state IN ('WAITING', 'RUNNING')
                        """)
                .setParameter("request", request)
                .setParameter("message", cut("Cancelled by " + by + "."))
                .executeUpdate();
    }

    /** How many waiting jobs of the same owner were left before this one. */
    public int ahead(Job job, UUID id) {
        return turns.ahead(job, id);
    }

    /** Whether any job is waiting for a worker now. */
    public boolean anybodyWaits() {
        return turns.anybodyWaits();
    }

    /** Remembers the debug bundle of a job that gave no result, in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keepBundle(Job job, UUID id, String key) {
        of("UPDATE work_jobs SET bundle_key = :key WHERE kind = :kind AND id = :id", job, id)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The key of the debug bundle of a job that gave no result. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> bundle(Job job, UUID id) {
        List<?> keys = of(
                        "SELECT bundle_key FROM work_jobs WHERE kind = :kind AND id = :id AND bundle_key IS NOT NULL",
                        job,
                        id)
                .getResultList();
        return keys.stream().map(String.class::cast).findFirst();
    }

    /** The jobs of a request, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<JobView> ofRequest(UUID request) {
        return JobRows.views(
                em.createNativeQuery(JobRows.SELECT + " WHERE request_id = :request ORDER BY updated_at DESC")
                        .setParameter("request", request));
    }

    private void end(Job job, UUID id, JobState state, String message) {
        of(
                        """
                        UPDATE work_jobs SET state = :state, message = :message, unfinished = 0, failures = 0,
                            outage_since = NULL, updated_at = now()
                        WHERE kind = :kind AND id = :id
                        """,
                        job,
                        id)
                .setParameter("state", state.name())
                .setParameter("message", cut(message))
                .executeUpdate();
    }

    private Query held(String sql, Job job, UUID id, String node) {
        return of(sql, job, id).setParameter("node", node);
    }

    private Query of(String sql, Job job, UUID id) {
        return em.createNativeQuery(sql).setParameter("kind", job.name()).setParameter("id", id);
    }

    private static String cut(String text) {
        String storable = text.replace('\0', ' ');
        return storable.length() <= LONGEST_MESSAGE ? storable : storable.substring(0, LONGEST_MESSAGE);
    }
}

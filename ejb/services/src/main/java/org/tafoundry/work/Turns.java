package org.tafoundry.work;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.UUID;
import org.tafoundry.work.JobRunner.Job;

/**
 * Whose turn it is when people have more jobs than a node has workers: nobody holds all workers, and who holds fewest, and of
 * these who had none for longest, comes first, however many jobs the others left before. Works in the transaction of the
 * caller.
 */
@Dependent
public class Turns {
    /** Waiting jobs that a node picks within the two seconds after which it asks again for one that it had no worker for. */
    private static final String DUE =
            """
            work_jobs w JOIN scheduled_tasks t
                ON t.task_name = lower(replace(w.kind, '_', '-')) AND t.task_instance = CAST(w.id AS text)
            WHERE w.state = 'WAITING' AND w.outage_since IS NULL AND NOT t.picked
                AND t.execution_time < now() + interval '2 seconds'
            """;

    /** How many workers of the node somebody's other jobs hold. */
    private static final String HELD =
            """
            (SELECT count(*) FROM work_jobs WHERE owner_id = %s AND node = :node AND state = 'RUNNING'
                AND updated_at > now() - interval '2 minutes' AND NOT (kind = :kind AND id = :id))
            """;

    /** When a job of somebody was last begun. */
    private static final String SERVED =
            "(SELECT coalesce(max(started_at), '-infinity') FROM work_jobs WHERE owner_id = %s)";

    @PersistenceContext
    private EntityManager em;

    protected Turns() {}

    Turns(EntityManager em) {
        this.em = em;
    }

    /** Whether a job's owner may hold one more worker of a node with so many. */
    boolean mayHold(UUID owner, String node, int workers, Job job, UUID id) {
        Number held = (Number) of("SELECT " + HELD.formatted(":owner"), job, id)
                .setParameter("owner", owner)
                .setParameter("node", node)
                .getSingleResult();
        return held.intValue() < Math.max(1, workers - 1);
    }

    /**
     * Whether a job that somebody else is waiting for comes before this one.
     *
     * @param validations whether one more validation may run
     */
    boolean othersFirst(UUID owner, String node, Job job, UUID id, boolean validations) {
        return (Boolean) of(
                        "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT owner_id FROM work_jobs WHERE state = 'WAITING'"
                                + " AND owner_id <> :owner) other WHERE (" + HELD.formatted("other.owner_id") + ", "
                                + SERVED.formatted("other.owner_id") + ") < (" + HELD.formatted(":owner") + ", "
                                + SERVED.formatted(":owner") + ") AND EXISTS (SELECT 1 FROM " + DUE
                                + " AND w.owner_id = other.owner_id AND (:validations OR w.kind <> 'VALIDATE_TA')))",
                        job,
                        id)
                .setParameter("owner", owner)
                .setParameter("node", node)
                .setParameter("validations", validations)
                .getSingleResult();
    }

    /** How many waiting jobs of the same owner were left before this one. */
    int ahead(Job job, UUID id) {
        Number ahead = (Number) of(
                        "SELECT count(*) FROM work_jobs w JOIN work_jobs mine ON mine.owner_id = w.owner_id"
                                + " WHERE mine.kind = :kind AND mine.id = :id AND w.state = 'WAITING'"
                                + " AND w.created_at < mine.created_at",
                        job,
                        id)
                .getSingleResult();
        return ahead.intValue();
    }

    /** Whether any job is waiting for a worker now. */
    boolean anybodyWaits() {
        return (Boolean) em.createNativeQuery("SELECT EXISTS (SELECT 1 FROM " + DUE + ")")
                .getSingleResult();
    }

    private Query of(String sql, Job job, UUID id) {
        return em.createNativeQuery(sql).setParameter("kind", job.name()).setParameter("id", id);
    }
}

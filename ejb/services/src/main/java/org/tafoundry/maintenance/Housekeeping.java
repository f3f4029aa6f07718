package org.tafoundry.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tafoundry.settings.MaintenanceKeys;
import org.tafoundry.settings.Settings;

/** What the batch job {@code housekeeping} does: it deletes rows that nobody needs any more. */
@Stateless
public class Housekeeping {
    /** What is over, by table: {@code FROM} and {@code WHERE} of what is deleted. */
    private static final Map<String, String> OVER = over();

    /** Executions that a node began and, because it went down, never ended; nothing of the product runs that long. */
    private static final String UNENDED =
            "batchstatus IN ('STARTING', 'STARTED', 'STOPPING') AND coalesce(lastupdatedtime, createtime) < now() - interval '1 day'";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    protected Housekeeping() {}

    Housekeeping(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /**
     * Tidies up, in one transaction; gives the number of rows by table as JSON.
     *
     * @param auditLines how many lines of the audit trail were removed before, or would be
     */
    public String keepHouse(MaintenanceRun run, long auditLines) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("audit_logs", auditLines);
        rows.put("job_execution ended", endUnended(run.dryRun()));
        OVER.forEach((table, over) -> rows.put(table, delete(over, run.dryRun())));
        return ReportText.of(Map.of("rows", rows));
    }

    private long endUnended(boolean dryRun) {
        if (dryRun) {
            return count("job_execution WHERE " + UNENDED);
        }
        em.createNativeQuery("UPDATE step_execution s SET batchstatus = 'FAILED', endtime = now() FROM job_execution e"
                        + " WHERE e.jobexecutionid = s.jobexecutionid AND s.endtime IS NULL AND e."
                        + UNENDED.replace("lastupdatedtime, createtime", "e.lastupdatedtime, e.createtime"))
                .executeUpdate();
        return em.createNativeQuery(
                        "UPDATE job_execution SET batchstatus = 'FAILED', exitstatus = 'the node went down', endtime = now()"
                                + " WHERE " + UNENDED)
                .executeUpdate();
    }

    private long delete(String over, boolean dryRun) {
        int days = settings.value(MaintenanceKeys.HISTORY_DAYS);
        String where = over.replace(":days", Integer.toString(days));
        return dryRun
                ? count(where)
                : em.createNativeQuery("DELETE FROM " + where).executeUpdate();
    }

    private long count(String where) {
        return ((Number) em.createNativeQuery("SELECT count(*) FROM " + where).getSingleResult()).longValue();
    }

    private static Map<String, String> over() {
        Map<String, String> over = new LinkedHashMap<>();
        over.put("refresh_tokens", "refresh_tokens WHERE expires_at < now() - interval '1 day'");
        // steps and partitions go with their execution
        over.put(
                "job_execution",
                "job_execution WHERE endtime < now() - make_interval(days => :days)"
                        + " AND batchstatus NOT IN ('STARTING', 'STARTED', 'STOPPING')");
        over.put(
                "job_instance",
                "job_instance i WHERE NOT EXISTS (SELECT 1 FROM job_execution e WHERE e.jobinstanceid = i.jobinstanceid)"
                        + " AND jobinstanceid < (SELECT coalesce(max(jobinstanceid), 0) - 100 FROM job_instance)");
        // a fence is needed as long as an attempt of before could still come back
        over.put(
                "work_fences",
                "work_fences f WHERE f.raised_at < now() - interval '7 days' AND EXISTS (SELECT 1 FROM requests r"
                        + " WHERE r.id = f.request_id AND r.status IN ('COMPLETED', 'FAILED', 'REJECTED'))");
        over.put(
                "scheduled_tasks",
                "scheduled_tasks t WHERE NOT t.picked AND t.execution_time < now() - interval '1 day'"
                        + " AND ((t.task_name = 'generate-ta' AND NOT EXISTS (SELECT 1 FROM requests r"
                        + " WHERE CAST(r.id AS text) = t.task_instance AND r.status IN ('APPROVED', 'GENERATING_TA')))"
                        + " OR (t.task_name = 'validate-ta' AND NOT EXISTS (SELECT 1 FROM validation_runs v"
                        + " WHERE CAST(v.id AS text) = t.task_instance AND v.status IN ('QUEUED', 'RUNNING'))))");
        over.put(
                "notification_deliveries",
                "notification_deliveries WHERE state <> 'WAITING' AND updated_at < now() - make_interval(days => :days)");
        over.put(
                "maintenance_runs",
                "maintenance_runs WHERE ended_at < now() - make_interval(days => :days)"
                        + " AND id NOT IN (SELECT DISTINCT ON (job) id FROM maintenance_runs WHERE NOT dry_run"
                        + " ORDER BY job, created_at DESC)");
        return over;
    }
}

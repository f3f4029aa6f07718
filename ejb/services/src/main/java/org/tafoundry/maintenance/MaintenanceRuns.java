package org.tafoundry.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.Settings;

/**
 * The rows of maintenance runs. Of each job at most one run has not ended, in the whole cluster: an index of the database
 * sees to it.
 */
@Stateless
public class MaintenanceRuns {
    /** The entity type of maintenance runs in the audit trail. */
    public static final String ENTITY = "maintenance_run";

    private static final Map<String, String> SORTABLE = Map.of("createdAt", "r.createdAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    protected MaintenanceRuns() {}

    /** For use outside a container. */
    public MaintenanceRuns(EntityManager em, Settings settings, AuditTrail audit) {
        this.em = em;
        this.settings = settings;
        this.audit = audit;
    }

    /** Asks for a run; a node begins it within seconds. */
    public MaintenanceRun start(Caller caller, MaintenanceJob job, boolean dryRun) {
        UUID admin = caller.require(RoleName.ADMIN);
        UUID id = UUID.randomUUID();
        if (insert(id, job, dryRun, Optional.of(admin), caller.correlationId()) == 0) {
            throw new Refusal(
                    MaintenanceRefusal.MAINTENANCE_RUNS,
                    "A run of " + job.jobName() + " has not ended yet.",
                    "Wait until it has; list the runs to see it.");
        }
        audit.record(
                caller,
                AuditAction.CREATE,
                AuditSubject.of(ENTITY, id),
                Map.of("job", job.jobName(), "dryRun", Boolean.toString(dryRun)));
        return read(id);
    }

    /** A page of the runs; sortable by {@code createdAt}, newest first otherwise. */
    public Page<MaintenanceRun> list(Caller caller, PageRequest page) {
        caller.require(RoleName.ADMIN);
        List<MaintenanceRun> runs = em.createQuery(
                        "select r from MaintenanceRow r" + page.orderBy(SORTABLE, "r.createdAt desc"),
                        MaintenanceRow.class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(MaintenanceRow::view)
                .toList();
        return Page.of(
                runs,
                page,
                em.createQuery("select count(r) from MaintenanceRow r", Long.class)
                        .getSingleResult());
    }

    /** One run. */
    public MaintenanceRun get(Caller caller, UUID id) {
        caller.require(RoleName.ADMIN);
        return read(id);
    }

    /** The newest run of a job that has completed, or the newest that has not ended; empty when there is none. */
    public Optional<MaintenanceRun> newest(Caller caller, MaintenanceJob job, boolean completed) {
        caller.require(RoleName.ADMIN);
        return em.createQuery(
                        "select r from MaintenanceRow r where r.job = :job and "
                                + (completed ? "r.state = 'COMPLETED' and r.dryRun = false" : "r.endedAt is null")
                                + " order by r.createdAt desc",
                        MaintenanceRow.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultStream()
                .map(MaintenanceRow::view)
                .findFirst();
    }

    /** Makes the runs that are due at a time, and gives all runs that have not ended. */
    public List<MaintenanceRun> due(Instant now) {
        for (MaintenanceJob job : MaintenanceJob.values()) {
            Instant last = Optional.ofNullable(em.createQuery(
                                    "select max(r.createdAt) from MaintenanceRow r where r.job = :job and r.dryRun = false",
                                    Instant.class)
                            .setParameter("job", job)
                            .getSingleResult())
                    .orElseGet(this::installed);
            boolean due = settings.value(job.schedule())
                    .next(last)
                    .filter(next -> !next.isAfter(now))
                    .isPresent();
            if (due) {
                insert(UUID.randomUUID(), job, false, Optional.empty(), UUID.randomUUID());
            }
        }
        return em.createQuery(
                        "select r from MaintenanceRow r where r.endedAt is null order by r.createdAt",
                        MaintenanceRow.class)
                .getResultStream()
                .map(MaintenanceRow::view)
                .toList();
    }

    /** One run, for the work on it. */
    public MaintenanceRun read(UUID id) {
        return Optional.ofNullable(em.find(MaintenanceRow.class, id))
                .map(MaintenanceRow::view)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no maintenance run " + id + ".",
                        "List the runs to see their ids."));
    }

    /** The run is being done now; false when it has ended before. */
    public boolean begin(UUID id) {
        return em.createNativeQuery("UPDATE maintenance_runs SET state = 'RUNNING' WHERE id = :id AND ended_at IS NULL")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** The run has ended, with its report as JSON; an end that was written before stays. */
    public void end(UUID id, boolean completed, String reportJson) {
        em.createNativeQuery(
                        """
                        UPDATE maintenance_runs SET state = :state, report = CAST(:report AS jsonb), ended_at = now()
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .setParameter("state", completed ? "COMPLETED" : "FAILED")
                .setParameter("report", reportJson)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** When the schema came; a job that never ran is due at its first time after that. */
    private Instant installed() {
        return (Instant) em.createNativeQuery(
                        "SELECT CAST(min(dateexecuted) AS timestamp with time zone) FROM databasechangelog",
                        Instant.class)
                .getSingleResult();
    }

    private int insert(UUID id, MaintenanceJob job, boolean dryRun, Optional<UUID> admin, UUID correlation) {
        return em.createNativeQuery(
                        """
                        INSERT INTO maintenance_runs (id, job, dry_run, state, requested_by, correlation_id)
                        VALUES (:id, :job, :dryRun, 'WAITING', CAST(:admin AS uuid), :correlation)
                        ON CONFLICT (job) WHERE ended_at IS NULL DO NOTHING
                        """)
                .setParameter("id", id)
                .setParameter("job", job.name())
                .setParameter("dryRun", dryRun)
                .setParameter("admin", admin.map(UUID::toString).orElse(null))
                .setParameter("correlation", correlation)
                .executeUpdate();
    }
}

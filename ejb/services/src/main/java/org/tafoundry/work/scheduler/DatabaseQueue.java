package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.NoticeRunner;
import org.tafoundry.work.WorkQueue;

/** Leaves work as rows of {@code scheduled_tasks}, through a connection that belongs to the caller's transaction. */
@Stateless
@Local(WorkQueue.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseQueue implements WorkQueue {
    private static final Duration TOGETHER = Duration.ofMillis(1500);

    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    private SchedulerClient client;

    protected DatabaseQueue() {}

    @PostConstruct
    void open() {
        client = SchedulerClient.Builder.create(database).build();
    }

    @Override
    public void enqueueGeneration(UUID request) {
        job(Job.GENERATE_TA, request, "SELECT id, created_by FROM requests WHERE id = ?");
        add(TaskNames.GENERATE.instance(request.toString()).build(), Instant.now());
    }

    @Override
    public void enqueueValidation(UUID validationRun) {
        job(
                Job.VALIDATE_TA,
                validationRun,
                "SELECT r.id, r.created_by FROM requests r JOIN validation_runs v ON v.request_id = r.id WHERE v.id = ?");
        add(TaskNames.VALIDATE.instance(validationRun.toString()).build(), Instant.now());
    }

    @Override
    public void enqueueAnalysis(UUID request) {
        job(Job.ANALYZE_SAMPLES, request, "SELECT id, created_by FROM requests WHERE id = ?");
        // several samples that come one after the other are looked at together
        add(
                TaskNames.ANALYZE.instance(request.toString()).build(),
                Instant.now().plus(TOGETHER));
    }

    @Override
    public void enqueueListing(UUID revision) {
        job(
                Job.LIST_EVENTS,
                revision,
                "SELECT r.id, r.created_by FROM requests r JOIN ta_revisions t ON t.request_id = r.id WHERE t.id = ?");
        add(TaskNames.LIST_EVENTS.instance(revision.toString()).build(), Instant.now());
    }

    @Override
    public void enqueueIndexing(UUID document) {
        // each entry is its own: one that comes while the document is being indexed must not be lost
        String entry = document + ":" + UUID.randomUUID();
        add(TaskNames.INDEX.instance(entry).build(), Instant.now());
    }

    @Override
    public void enqueueDeletion(String storageKey, Instant at) {
        TaskInstance<String> instance = TaskNames.DELETE_OBJECT
                .instance(UUID.randomUUID().toString())
                .data(storageKey)
                .build();
        add(instance, at);
    }

    @Override
    public void enqueueNotice(UUID request, NoticeEvent event, String detail) {
        TaskInstance<String> instance = TaskNames.ANNOUNCE
                .instance(UUID.randomUUID().toString())
                .data(NoticeTasks.written(new NoticeRunner.Happening(request, event, Instant.now(), detail)))
                .build();
        add(instance, Instant.now());
    }

    @Override
    public void enqueueDelivery(UUID delivery) {
        add(TaskNames.DELIVER.instance(delivery.toString()).build(), Instant.now());
    }

    private void job(Job job, UUID id, String requestAndOwner) {
        String sql = "INSERT INTO work_jobs (kind, id, request_id, owner_id, state)"
                + " SELECT ?, ?, r.id, r.created_by, 'WAITING' FROM (" + requestAndOwner + ") r"
                + " ON CONFLICT (kind, id) DO UPDATE SET state = 'WAITING', share = 0, message = '', failures = 0,"
                + " unfinished = 0, outage_since = NULL, created_at = now(), updated_at = now()"
                + " WHERE work_jobs.state NOT IN ('WAITING', 'RUNNING')";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job.name());
            statement.setObject(2, id);
            statement.setObject(3, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("The job cannot be left in the queue.", e);
        }
    }

    private void add(TaskInstance<?> instance, Instant at) {
        client.schedule(instance, at, SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}

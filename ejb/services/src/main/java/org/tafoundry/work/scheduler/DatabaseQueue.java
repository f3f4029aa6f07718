package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.tafoundry.work.WorkQueue;

/** Leaves work as rows of {@code scheduled_tasks}, through a connection that belongs to the caller's transaction. */
@Stateless
@Local(WorkQueue.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseQueue implements WorkQueue {
    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    private SchedulerClient client;

    protected DatabaseQueue() {}

    DatabaseQueue(SchedulerClient client) {
        this.client = client;
    }

    @PostConstruct
    void open() {
        client = SchedulerClient.Builder.create(database).build();
    }

    @Override
    public void enqueueGeneration(UUID request) {
        add(TaskNames.GENERATE.instance(request.toString()).build(), Instant.now());
    }

    @Override
    public void enqueueValidation(UUID validationRun) {
        add(TaskNames.VALIDATE.instance(validationRun.toString()).build(), Instant.now());
    }

    @Override
    public void enqueueDeletion(String storageKey, Instant at) {
        TaskInstance<String> instance = TaskNames.DELETE_OBJECT
                .instance(UUID.randomUUID().toString())
                .data(storageKey)
                .build();
        add(instance, at);
    }

    private void add(TaskInstance<?> instance, Instant at) {
        client.schedule(instance, at, SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}

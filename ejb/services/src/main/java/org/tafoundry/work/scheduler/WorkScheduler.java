package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.tafoundry.storage.UnreferencedObjects;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.JobRunner;

/** Claims work from the queue as long as this node runs. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkScheduler {
    private static final int THREADS = 2;
    private static final int HOUSEKEEPERS = 3;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    /** Fractions of the thread number below and up to which rows are fetched. */
    private static final double LOWER = 0.5;

    private static final double UPPER = 1.0;

    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private JobRunner jobs;

    @EJB
    private GaveUp gaveUp;

    @EJB
    private UnreferencedObjects objects;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        scheduler = Scheduler.create(database, new WorkTasks(jobs, gaveUp, objects).all())
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
                .threads(THREADS)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.WARN, false)
                .build();
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}

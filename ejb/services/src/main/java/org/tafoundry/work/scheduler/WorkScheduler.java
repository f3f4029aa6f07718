package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tafoundry.chain.AuditSealer;
import org.tafoundry.engine.IsolatedEngine;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.maintenance.MaintenanceRunner;
import org.tafoundry.maintenance.MaintenanceRuns;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;
import org.tafoundry.storage.UnreferencedObjects;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.Node;
import org.tafoundry.work.NoticeRunner;

/** Claims work from the queue as long as this node runs. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkScheduler {
    private static final Logger LOG = Logger.getLogger(WorkScheduler.class.getName());
    private static final int HOUSEKEEPERS = 3;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    /** A server gets so many times as long as it took until now until its job operator works, and a minute at least. */
    private static final int LONGER_THAN_SO_FAR = 2;

    private static final Duration SHORTEST_START = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MILLIS = 200;

    /** As the start script ends when there is no database; a supervisor starts the server again. */
    private static final int NOT_USABLE = 4;

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
    private JobLedger ledger;

    @EJB
    private UnreferencedObjects objects;

    @EJB
    private Settings settings;

    @EJB
    private MaintenanceRuns maintenanceRuns;

    @EJB
    private MaintenanceRunner maintenance;

    @EJB
    private NoticeRunner notices;

    @EJB
    private AuditSealer sealer;

    private final Object gate = new Object();
    private Scheduler scheduler;
    private Thread watch;
    private boolean ended;

    @PostConstruct
    void start() {
        clearFolder();
        int workers = settings.value(WorkKeys.WORKERS_PER_NODE);
        MaintenanceTasks upkeep = new MaintenanceTasks(maintenanceRuns, maintenance);
        List<Task<?>> tasks = new ArrayList<>(new WorkTasks(
                        job -> task(job, workers),
                        new IndexingTask(
                                jobs, gaveUp, ledger::anybodyWaits, workers, System::nanoTime, this::longestOutage),
                        objects)
                .all());
        tasks.add(upkeep.run());
        tasks.addAll(new NoticeTasks(notices).all());
        scheduler = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed(Node.name()))
                .startTasks(upkeep.lookout(), new SealingTask(sealer).task())
                .executorService(Executors.newFixedThreadPool(workers, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
                .threads(workers)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.WARN, false)
                .build();
        watch = threads.newThread(this::beginOnceJobsRun);
        watch.start();
    }

    /**
     * Claims nothing before this server can do it. One whose database went away while it started has no job operator and
     * never gets one: it ends.
     */
    private void beginOnceJobsRun() {
        long took = ManagementFactory.getRuntimeMXBean().getUptime();
        long end = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(Math.max(SHORTEST_START.toMillis(), LONGER_THAN_SO_FAR * took));
        try {
            while (!jobs.works()) {
                if (System.nanoTime() > end) {
                    LOG.severe(
                            "This server can run no batch jobs, since its database went away while it started. It ends"
                                    + " with code " + NOT_USABLE + "; start it again.");
                    Runtime.getRuntime().exit(NOT_USABLE);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            return; // the server ends
        }
        synchronized (gate) {
            if (!ended) {
                scheduler.start();
            }
        }
    }

    private JobTask task(Job job, int workers) {
        return new JobTask(job, jobs, ledger, gaveUp, workers, this::longestOutage);
    }

    private Duration longestOutage() {
        return Duration.ofHours(settings.value(WorkKeys.LONGEST_OUTAGE_HOURS));
    }

    private static void clearFolder() {
        try {
            IsolatedEngine.clear(ServerEngine.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for jobs cannot be used.", e);
        }
    }

    /** The services that jobs need go down at the same time, so what is being done goes to another node at once. */
    @PreDestroy
    void stop() {
        watch.interrupt();
        synchronized (gate) {
            ended = true;
        }
        scheduler.pause();
        try (Connection connection = database.getConnection()) {
            int jobs = HandOver.of(connection, Node.name());
            LOG.info(() -> jobs + " jobs were handed over to other servers.");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Other servers take over what this one does when they miss it.", e);
        }
        IsolatedEngine.endAll();
        scheduler.stop();
    }
}

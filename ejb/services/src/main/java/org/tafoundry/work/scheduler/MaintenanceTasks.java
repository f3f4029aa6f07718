package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.MaintenanceRunner;
import org.tafoundry.maintenance.MaintenanceRuns;
import org.tafoundry.maintenance.ReportText;

/** The maintenance in the queue: some node looks every few seconds what is due, and some node does it. */
final class MaintenanceTasks {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int RETRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double LONGER_EACH_TIME = 3;

    private final MaintenanceRuns runs;
    private final MaintenanceRunner runner;

    MaintenanceTasks(MaintenanceRuns runs, MaintenanceRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    /** What a run that failed reports. */
    private record Failure(String error) {}

    /** The task that looks what is due. */
    RecurringTask<Void> lookout() {
        return Tasks.recurring("maintenance-due", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            for (MaintenanceRun run : runs.due(Instant.now())) {
                context.getSchedulerClient()
                        .schedule(
                                TaskNames.MAINTENANCE
                                        .instance(run.id().toString())
                                        .build(),
                                Instant.now(),
                                SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
            }
        });
    }

    /** The task that does it; a node that finds it done before does nothing. */
    Task<Void> run() {
        return Tasks.oneTime(TaskNames.MAINTENANCE)
                .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                        .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
                        .then((complete, operations) -> {
                            String why = complete.getCause()
                                    .map(Throwable::getMessage)
                                    .orElse("the job did not complete");
                            runs.end(
                                    UUID.fromString(
                                            complete.getExecution().taskInstance.getId()),
                                    false,
                                    ReportText.of(new Failure(why)));
                            operations.remove();
                        }))
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getId());
                    runner.run(runs.read(id).job(), id);
                });
    }
}

package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.GaveUp.Cause;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.Node;
import org.tafoundry.work.Outages;

/** One kind of job in the queue: when a node may work on it, and what happens when that does not succeed. */
final class JobTask {
    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGER_EACH_TIME = 3;
    private static final Duration WITHOUT_WORKER = Duration.ofSeconds(2);

    /** Who left many jobs has them asked for the less often, the more are to come first. */
    private static final Duration FOR_EACH_AHEAD = Duration.ofMillis(250);

    private static final Duration LONGEST_WITHOUT_WORKER = Duration.ofSeconds(30);
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(5);

    private final Job job;
    private final JobRunner jobs;
    private final JobLedger ledger;
    private final GaveUp gaveUp;
    private final int workers;
    private final Supplier<Duration> longestOutage;

    JobTask(Job job, JobRunner jobs, JobLedger ledger, GaveUp gaveUp, int workers, Supplier<Duration> longestOutage) {
        this.job = job;
        this.jobs = jobs;
        this.ledger = ledger;
        this.gaveUp = gaveUp;
        this.workers = workers;
        this.longestOutage = longestOutage;
    }

    Task<Void> of(TaskDescriptor<Void> task) {
        return Tasks.custom(task)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> work(UUID.fromString(instance.getId())));
    }

    private CompletionHandler<Void> work(UUID id) {
        switch (ledger.admit(job, id, Node.name(), workers)) {
            case GRANTED -> {
                jobs.run(job, id);
                ledger.done(job, id, Node.name());
            }
            case LATER -> {
                Duration pause = pause(ledger.ahead(job, id));
                return (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(pause));
            }
            case PUT_ASIDE ->
                gaveUp.gaveUp(job, id, Cause.NODES_WENT_DOWN, "two nodes went down while they worked on it");
            case ENDED -> {
                // somebody has cancelled it, or what it was for is gone
            }
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    static Duration pause(int ahead) {
        Duration pause = WITHOUT_WORKER.plus(FOR_EACH_AHEAD.multipliedBy(ahead));
        return pause.compareTo(LONGEST_WITHOUT_WORKER) < 0 ? pause : LONGEST_WITHOUT_WORKER;
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        UUID id = UUID.fromString(complete.getExecution().taskInstance.getId());
        Throwable cause = complete.getCause().orElseThrow();
        Optional<String> outage = Outages.reason(cause);
        if (outage.isPresent()) {
            waits(id, outage.get(), complete, operations);
        } else {
            triesAgain(id, reason(cause), complete, operations);
        }
    }

    private void waits(UUID id, String reason, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Instant since = Patience.through(() -> ledger.waits(job, id, Node.name(), reason));
        if (since.plus(longestOutage.get()).isBefore(complete.getTimeDone())) {
            gaveUp.gaveUp(job, id, Cause.OUTAGE_TOO_LONG, reason);
            operations.remove();
        } else {
            operations.reschedule(complete, Instant.now().plus(OUTAGE_PAUSE));
        }
    }

    private void triesAgain(UUID id, String reason, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = ledger.failed(job, id, Node.name(), reason);
        if (failures >= MOST_FAILURES) {
            gaveUp.gaveUp(job, id, Cause.FAILED_OFTEN, reason);
            operations.remove();
        } else {
            long pause = FIRST_PAUSE.toSeconds() * (long) Math.pow(LONGER_EACH_TIME, Math.max(0, failures - 1));
            operations.reschedule(complete, Instant.now().plusSeconds(pause));
        }
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}

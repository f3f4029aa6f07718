package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.GaveUp.Cause;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.Outages;

/**
 * Documents of the knowledge base in the queue: of no request, and nobody waits for one in a list of jobs. While the vector store,
 * or whatever else they need, is away, they wait for it as all other work does. However many there
 * are, they do not hold all workers of a node, and after each one a job that waits comes first.
 */
final class IndexingTask {
    private static final int LENGTH_OF_ID = 36;
    private static final int RETRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGER_EACH_TIME = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration WITHOUT_WORKER = Duration.ofSeconds(2);

    private final JobRunner runner;
    private final GaveUp gaveUp;
    private final BooleanSupplier jobsWait;
    private final Semaphore workers;
    private final LongSupplier nanoTime;
    private final Supplier<Duration> longestOutage;
    private volatile long jobsFirstUntil;

    /**
     * A task for a node.
     *
     * @param jobsWait whether a job is waiting for a worker now
     * @param workers how many the node has
     * @param nanoTime the time, as {@link System#nanoTime()} tells it
     * @param longestOutage how long a document waits for something that is away
     */
    IndexingTask(
            JobRunner runner,
            GaveUp gaveUp,
            BooleanSupplier jobsWait,
            int workers,
            LongSupplier nanoTime,
            Supplier<Duration> longestOutage) {
        this.runner = runner;
        this.gaveUp = gaveUp;
        this.jobsWait = jobsWait;
        this.workers = new Semaphore(Math.max(1, workers - 1));
        this.nanoTime = nanoTime;
        this.longestOutage = longestOutage;
        this.jobsFirstUntil = nanoTime.getAsLong();
    }

    Task<Void> task() {
        return Tasks.custom(TaskNames.INDEX)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> index(subject(instance.getId())));
    }

    /** Indexes a document, or leaves it for a little later. */
    CompletionHandler<Void> index(UUID document) {
        boolean jobsFirst = nanoTime.getAsLong() - jobsFirstUntil < 0 && jobsWait.getAsBoolean();
        if (jobsFirst || !workers.tryAcquire()) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(WITHOUT_WORKER));
        }
        try {
            runner.run(Job.INDEX_KNOWLEDGE, document);
            return new CompletionHandler.OnCompleteRemove<>();
        } finally {
            jobsFirstUntil = nanoTime.getAsLong() + WITHOUT_WORKER.toNanos();
            workers.release();
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Optional<String> outage = complete.getCause().flatMap(Outages::reason);
        int failures = complete.getExecution().consecutiveFailures;
        Optional<Duration> pause = outage.isPresent() ? throughOutage(failures, longestOutage.get()) : again(failures);
        if (pause.isPresent()) {
            operations.reschedule(complete, complete.getTimeDone().plus(pause.get()));
        } else {
            Cause cause = outage.isPresent() ? Cause.OUTAGE_TOO_LONG : Cause.FAILED_OFTEN;
            gaveUp.gaveUp(Job.INDEX_KNOWLEDGE, subject(complete), cause, outage.orElseGet(() -> reason(complete)));
            operations.remove();
        }
    }

    /** How long a document waits after a failure of its own; empty when it failed so often that it is not tried again. */
    static Optional<Duration> again(int failuresBefore) {
        int since = failuresBefore % (RETRIES + 1); // waiting through an outage before is none of them
        return since == RETRIES ? Optional.empty() : Optional.of(pause(since));
    }

    /**
     * How long a document waits while something that it needs is away, longer each time up to five minutes; empty when it waited
     * as long as it may.
     */
    static Optional<Duration> throughOutage(int failuresBefore, Duration longest) {
        Duration waited = Duration.ZERO;
        for (int i = 0; i < failuresBefore && waited.compareTo(longest) < 0; i++) {
            waited = waited.plus(pause(i));
        }
        return waited.compareTo(longest) < 0 ? Optional.of(pause(failuresBefore)) : Optional.empty();
    }

    private static Duration pause(int failuresBefore) {
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < failuresBefore && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(LONGER_EACH_TIME);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static UUID subject(ExecutionComplete complete) {
        return subject(complete.getExecution().taskInstance.getId());
    }

    /** What an entry is about: its name begins with it. */
    private static UUID subject(String entry) {
        return UUID.fromString(entry.substring(0, LENGTH_OF_ID));
    }

    private static String reason(ExecutionComplete complete) {
        return complete.getCause().map(Throwable::getMessage).orElse("the job did not complete");
    }
}

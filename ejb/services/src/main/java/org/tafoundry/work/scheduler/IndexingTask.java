package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.GaveUp.Cause;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;

/**
 * Documents of the knowledge base in the queue: of no request, and nobody waits for one in a list of jobs. However many there
 * are, they do not hold all workers of a node, and after each one a job that waits comes first.
 */
final class IndexingTask {
    private static final int LENGTH_OF_ID = 36;
    private static final int RETRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double LONGER_EACH_TIME = 3;
    private static final Duration WITHOUT_WORKER = Duration.ofSeconds(2);

    private final JobRunner runner;
    private final GaveUp gaveUp;
    private final BooleanSupplier jobsWait;
    private final Semaphore workers;
    private final LongSupplier nanoTime;
    private volatile long jobsFirstUntil;

    /**
     * A task for a node.
     *
     * @param jobsWait whether a job is waiting for a worker now
     * @param workers how many the node has
     * @param nanoTime the time, as {@link System#nanoTime()} tells it
     */
    IndexingTask(JobRunner runner, GaveUp gaveUp, BooleanSupplier jobsWait, int workers, LongSupplier nanoTime) {
        this.runner = runner;
        this.gaveUp = gaveUp;
        this.jobsWait = jobsWait;
        this.workers = new Semaphore(Math.max(1, workers - 1));
        this.nanoTime = nanoTime;
        this.jobsFirstUntil = nanoTime.getAsLong();
    }

    Task<Void> task() {
        return Tasks.custom(TaskNames.INDEX)
                .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                        .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
                        .then((complete, operations) -> {
                            gaveUp.gaveUp(Job.INDEX_KNOWLEDGE, subject(complete), Cause.FAILED_OFTEN, reason(complete));
                            operations.remove();
                        }))
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

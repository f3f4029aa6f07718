package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.tafoundry.storage.UnreferencedObjects;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.GaveUp.Cause;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;

/** What a node does with each kind of work. */
final class WorkTasks {
    private static final int LENGTH_OF_ID = 36;
    private static final int INDEXING_RETRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double LONGER_EACH_TIME = 3;
    private static final Duration OBJECT_PAUSE = Duration.ofMinutes(10);

    private final Function<Job, JobTask> jobs;
    private final JobRunner runner;
    private final GaveUp gaveUp;
    private final UnreferencedObjects objects;

    WorkTasks(Function<Job, JobTask> jobs, JobRunner runner, GaveUp gaveUp, UnreferencedObjects objects) {
        this.jobs = jobs;
        this.runner = runner;
        this.gaveUp = gaveUp;
        this.objects = objects;
    }

    List<Task<?>> all() {
        return List.of(
                jobs.apply(Job.GENERATE_TA).of(TaskNames.GENERATE),
                jobs.apply(Job.VALIDATE_TA).of(TaskNames.VALIDATE),
                jobs.apply(Job.ANALYZE_SAMPLES).of(TaskNames.ANALYZE),
                jobs.apply(Job.LIST_EVENTS).of(TaskNames.LIST_EVENTS),
                indexing(),
                deletion());
    }

    /** Indexing is of no request, and nobody waits for it in a list of jobs. */
    private Task<Void> indexing() {
        return Tasks.oneTime(TaskNames.INDEX)
                .onFailure(FailureHandler.<Void>maxRetries(INDEXING_RETRIES)
                        .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
                        .then((complete, operations) -> {
                            gaveUp.gaveUp(Job.INDEX_KNOWLEDGE, subject(complete), Cause.FAILED_OFTEN, reason(complete));
                            operations.remove();
                        }))
                .execute((instance, context) -> runner.run(Job.INDEX_KNOWLEDGE, subject(instance.getId())));
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

    private Task<String> deletion() {
        return Tasks.oneTime(TaskNames.DELETE_OBJECT)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(OBJECT_PAUSE)))
                .execute((instance, context) -> {
                    try {
                        objects.delete(instance.getData());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}

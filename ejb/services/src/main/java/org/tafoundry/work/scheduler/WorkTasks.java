package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tafoundry.storage.UnreferencedObjects;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.JobRunner.Job;

/** What a node does with each kind of work, and what happens when that fails. */
final class WorkTasks {
    private static final int RETRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double LONGER_EACH_TIME = 3;
    private static final Duration OBJECT_PAUSE = Duration.ofMinutes(10);

    private final JobRunner jobs;
    private final GaveUp gaveUp;
    private final UnreferencedObjects objects;

    WorkTasks(JobRunner jobs, GaveUp gaveUp, UnreferencedObjects objects) {
        this.jobs = jobs;
        this.gaveUp = gaveUp;
        this.objects = objects;
    }

    List<Task<?>> all() {
        return List.of(job(TaskNames.GENERATE, Job.GENERATE_TA), job(TaskNames.VALIDATE, Job.VALIDATE_TA), deletion());
    }

    private Task<Void> job(TaskDescriptor<Void> task, Job job) {
        return Tasks.oneTime(task)
                .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                        .withBackoff(FIRST_PAUSE, LONGER_EACH_TIME)
                        .then((complete, operations) -> {
                            gaveUp.gaveUp(job, subject(complete), reason(complete));
                            operations.remove();
                        }))
                .execute((instance, context) -> jobs.run(job, UUID.fromString(instance.getId())));
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

    private static UUID subject(ExecutionComplete complete) {
        return UUID.fromString(complete.getExecution().taskInstance.getId());
    }

    private static String reason(ExecutionComplete complete) {
        return complete.getCause().map(Throwable::getMessage).orElse("the job did not complete");
    }
}

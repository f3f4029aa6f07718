package org.tafoundry.work.scheduler;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.tafoundry.storage.UnreferencedObjects;
import org.tafoundry.work.JobRunner.Job;

/** What a node does with each kind of work. */
final class WorkTasks {
    private static final Duration OBJECT_PAUSE = Duration.ofMinutes(10);

    private final Function<Job, JobTask> jobs;
    private final IndexingTask indexing;
    private final UnreferencedObjects objects;

    WorkTasks(Function<Job, JobTask> jobs, IndexingTask indexing, UnreferencedObjects objects) {
        this.jobs = jobs;
        this.indexing = indexing;
        this.objects = objects;
    }

    List<Task<?>> all() {
        return List.of(
                jobs.apply(Job.GENERATE_TA).of(TaskNames.GENERATE),
                jobs.apply(Job.VALIDATE_TA).of(TaskNames.VALIDATE),
                jobs.apply(Job.ANALYZE_SAMPLES).of(TaskNames.ANALYZE),
                jobs.apply(Job.LIST_EVENTS).of(TaskNames.LIST_EVENTS),
                indexing.task(),
                deletion());
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

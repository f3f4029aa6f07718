package org.tafoundry.web.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/**
 * What the product does for a request.
 *
 * @param job its kind
 * @param id the job
 * @param requestId the request
 * @param sourceSystem what the request is for
 * @param state state
 * @param share share that is done
 * @param message what it is at or waits for
 * @param node the server that does it
 * @param failures how often it was begun in vain
 * @param createdAt when it was asked for
 * @param startedAt when it was begun
 * @param updatedAt when it was last changed
 */
public record JobJson(
        @Schema(examples = "generate-ta") String job,
        UUID id,
        UUID requestId,
        @Schema(description = "What the request is for.", examples = "shop") String sourceSystem,
        JobState state,
        @Schema(description = "Share that is done.", minimum = "0", maximum = "1") double share,
        @Schema(description = "What it is at or waits for.") String message,
        @Schema(description = "The server that does it; empty while none does.") String node,
        @Schema(description = "How often it was begun in vain.") int failures,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant updatedAt) {

    /** A job that nobody has asked for yet. */
    public record WaitingJson(String job, JobState state) {}

    /** As the API shows this job. */
    public static JobJson of(JobView job) {
        return new JobJson(
                job.job().jobName(),
                job.id(),
                job.requestId(),
                job.sourceSystem(),
                job.state(),
                job.share(),
                job.message(),
                job.node(),
                job.failures(),
                job.createdAt(),
                job.startedAt(),
                job.updatedAt());
    }

    /** The newest job of this kind; one that waits when there is none yet. */
    public static Record of(List<JobView> jobs, Job kind) {
        return jobs.stream()
                .filter(job -> job.job() == kind)
                .findFirst()
                .<Record>map(JobJson::of)
                .orElseGet(() -> new WaitingJson(kind.jobName(), JobState.WAITING));
    }
}

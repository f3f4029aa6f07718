package org.tafoundry.web.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/**
 * A job, and how far it is.
 *
 * @param job what is done
 * @param id what it is done to: the request, the validation run or the revision
 * @param requestId the request that it is for
 * @param state state
 * @param share the part that is done, 0 to 1
 * @param message what it is at, waits for or failed of; may be empty
 * @param node the node that works on it, or did last; empty before
 * @param failures how often it failed since it was left
 * @param createdAt when it was left
 * @param startedAt when a node last began to work on it
 * @param updatedAt when anything of this was last known
 */
public record JobJson(
        @Schema(examples = "generate-ta") String job,
        UUID id,
        UUID requestId,
        JobState state,
        @Schema(minimum = "0", maximum = "1") double share,
        String message,
        String node,
        int failures,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant updatedAt) {
    /** The job as services show it. */
    public static JobJson of(JobView job) {
        return new JobJson(
                job.job().jobName(),
                job.id(),
                job.requestId(),
                job.state(),
                job.share(),
                job.message(),
                job.node(),
                job.failures(),
                job.createdAt(),
                job.startedAt(),
                job.updatedAt());
    }
}

package org.tafoundry.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.JobRunner.Job;

/**
 * A job as services show it.
 *
 * @param job what is done
 * @param id the request, or the validation run
 * @param requestId the request that it is for
 * @param sourceSystem what the request is for
 * @param state state
 * @param node the node that works on it, or did last; empty before
 * @param share the part that is done, 0 to 1
 * @param message what it is doing, waits for or failed of; may be empty
 * @param failures how often it failed since it was left
 * @param createdAt when it was left
 * @param startedAt when a node last began to work on it
 * @param updatedAt when anything of this was last known
 */
public record JobView(
        Job job,
        UUID id,
        UUID requestId,
        String sourceSystem,
        JobState state,
        String node,
        double share,
        String message,
        int failures,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant updatedAt) {}

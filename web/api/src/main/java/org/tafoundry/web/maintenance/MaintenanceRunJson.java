package org.tafoundry.web.maintenance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.web.json.StoredJson;

/**
 * A maintenance run.
 *
 * @param id the run
 * @param job its job
 * @param dryRun whether it only says what it would do
 * @param state state
 * @param requestedBy who asked for it; null for the schedule
 * @param correlationId the call that asked for it
 * @param createdAt when it was asked for
 * @param endedAt when it ended
 * @param report what it did; null until it has ended
 */
record MaintenanceRunJson(
        UUID id,
        @Schema(examples = "retention-cleanup") String job,
        boolean dryRun,
        String state,
        @Schema(description = "Who asked for it; null for the schedule.") Optional<UUID> requestedBy,
        UUID correlationId,
        Instant createdAt,
        Optional<Instant> endedAt,
        @Schema(implementation = Object.class, description = "What it did; null until it has ended.")
                StoredJson report) {

    static MaintenanceRunJson of(MaintenanceRun run) {
        return new MaintenanceRunJson(
                run.id(),
                run.job().jobName(),
                run.dryRun(),
                run.state(),
                run.requestedBy(),
                run.correlationId(),
                run.createdAt(),
                run.endedAt(),
                StoredJson.of(run.reportJson()));
    }
}

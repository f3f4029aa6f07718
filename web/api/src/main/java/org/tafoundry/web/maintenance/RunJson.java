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
 * @param job what runs
 * @param dryRun whether it only says what it would do
 * @param state how far it is
 * @param requestedBy who started it; nobody when the schedule did
 * @param correlationId under which its audit rows are found
 * @param createdAt when it was asked for
 * @param endedAt when it ended
 * @param report what it did or would do; null until it has ended
 */
record RunJson(
        UUID id,
        @Schema(examples = "retention-cleanup") String job,
        boolean dryRun,
        @Schema(enumeration = {"WAITING", "RUNNING", "COMPLETED", "FAILED"}) String state,
        Optional<UUID> requestedBy,
        UUID correlationId,
        Instant createdAt,
        Optional<Instant> endedAt,
        @Schema(implementation = Object.class, description = "What it did, or would do; null until it has ended.")
                StoredJson report) {
    /** The run as services show it. */
    static RunJson of(MaintenanceRun run) {
        return new RunJson(
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

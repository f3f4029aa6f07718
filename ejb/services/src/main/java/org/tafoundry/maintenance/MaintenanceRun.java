package org.tafoundry.maintenance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of a job.
 *
 * @param id the run
 * @param job what runs
 * @param dryRun whether it only says what it would do
 * @param state {@code WAITING} until a node begins, {@code RUNNING}, {@code COMPLETED} or {@code FAILED}
 * @param requestedBy who started it; empty when the schedule did
 * @param correlationId under which its audit rows are found
 * @param reportJson what it did or would do, as JSON; empty until it has ended
 * @param createdAt when it was asked for
 * @param endedAt when it ended
 */
public record MaintenanceRun(
        UUID id,
        MaintenanceJob job,
        boolean dryRun,
        String state,
        Optional<UUID> requestedBy,
        UUID correlationId,
        String reportJson,
        Instant createdAt,
        Optional<Instant> endedAt) {}

package org.tafoundry.web.maintenance;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which maintenance is to run.
 *
 * @param job its job
 * @param dryRun whether it only says what it would do; null for no
 */
@Schema(requiredProperties = "job")
record MaintenanceOrderJson(
        @Schema(examples = "retention-cleanup") String job,
        @Schema(description = "Whether it only says what it would do.", defaultValue = "false") Boolean dryRun) {

    boolean isDry() {
        return Optional.ofNullable(dryRun).orElse(false);
    }
}

package org.tafoundry.web.maintenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A maintenance run to start.
 *
 * @param job what is to run
 * @param dryRun whether it only says what it would do; false when absent
 */
@Schema(requiredProperties = "job")
record RunOrderJson(
        @Schema(
                        enumeration = {"retention-cleanup", "storage-reconcile", "audit-verification", "housekeeping"},
                        examples = "retention-cleanup")
                String job,
        @Schema(description = "Whether it only says what it would do; false when absent.") Boolean dryRun) {}

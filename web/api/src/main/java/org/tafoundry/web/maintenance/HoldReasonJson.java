package org.tafoundry.web.maintenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the samples of a request stay.
 *
 * @param reason in words for whoever asks later
 */
@Schema(requiredProperties = "reason")
record HoldReasonJson(
        @Schema(minLength = 1, maxLength = 1000, pattern = "\\S", examples = "case 2026-17") String reason) {}

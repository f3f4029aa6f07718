package org.tafoundry.web.maintenance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the samples of a request stay.
 *
 * @param reason in words
 */
@Schema(requiredProperties = "reason")
record HoldReasonJson(@Schema(minLength = 1, examples = "case 2026-17") String reason) {}

package org.tafoundry.web.validation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be validated.
 *
 * @param revisionId the revision
 * @param sandbox where; the configured one when absent
 */
@Schema(requiredProperties = "revision_id")
record ValidationOrderJson(
        @Schema(format = "uuid") String revisionId,
        @Schema(
                        enumeration = {"", "builtin", "docker", "kubernetes"},
                        description = "The sandbox to run in; the configured one when absent.",
                        examples = "docker")
                String sandbox) {}

package org.tafoundry.web.validation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be validated.
 *
 * @param revisionId the revision
 */
@Schema(requiredProperties = "revision_id")
record ValidationOrderJson(@Schema(format = "uuid") String revisionId) {}

package org.tafoundry.web.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request is rejected.
 *
 * @param reason in words for the requestor
 */
@Schema(requiredProperties = "reason")
record ReasonJson(@Schema(minLength = 1, maxLength = 4000, examples = "The sample is cut off.") String reason) {}

package org.tafoundry.web.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.notification.WebhookForm;

/**
 * The webhook that is called.
 *
 * @param url where it is; empty for none
 * @param form what its calls look like
 * @param signed whether its calls are signed
 */
record WebhookJson(
        @Schema(examples = "https://hooks.example.org/services/1", maxLength = 500) String url,
        WebhookForm form,
        @Schema(description = "Whether calls carry X-Signature; the secret itself is never shown.") boolean signed) {}

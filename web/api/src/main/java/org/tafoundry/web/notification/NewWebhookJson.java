package org.tafoundry.web.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The webhook that is to be called.
 *
 * @param url where it is; empty for none
 * @param form what its calls look like
 * @param secret what its calls are signed with
 */
@Schema(requiredProperties = "url")
record NewWebhookJson(
        @Schema(
                        examples = "https://hooks.example.org/services/1",
                        maxLength = 500,
                        description = "Where it is; empty to have none.")
                String url,
        @Schema(
                        enumeration = {"JSON", "SLACK", "TEAMS"},
                        defaultValue = "JSON",
                        description = "What the calls look like.")
                String form,
        @Schema(
                        format = "password",
                        minLength = 16,
                        maxLength = 200,
                        description =
                                "Key of the HMAC-SHA256 in X-Signature; left out, it stays as it is. It is never shown.")
                String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "NewWebhookJson[" + form + "]";
    }
}

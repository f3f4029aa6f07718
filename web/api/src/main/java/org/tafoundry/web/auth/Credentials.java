package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a local user logs in with.
 *
 * @param username the user's name
 * @param password the password
 */
@Schema(requiredProperties = {"username", "password"})
record Credentials(
        @Schema(examples = "rita", minLength = 1, maxLength = 255) String username,
        @Schema(examples = "three unrelated words", format = "password", minLength = 1, maxLength = 255)
                String password) {}

package org.tafoundry.web.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of one's own password.
 *
 * @param currentPassword the password until now
 * @param newPassword the password from now on
 */
@Schema(requiredProperties = {"current_password", "new_password"})
record PasswordChangeJson(
        @Schema(format = "password") String currentPassword,
        @Schema(format = "password", minLength = 10, maxLength = 72) String newPassword) {}

package org.tafoundry.web.user;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * New values for a user.
 *
 * @param email address
 * @param fullName name to show
 * @param active whether the user may log in; unchanged when absent
 */
@Schema(requiredProperties = "email")
record UserChangeJson(
        @Schema(maxLength = 254, format = "email", examples = "rita@example.org") String email,
        @Schema(maxLength = 255, examples = "Rita Requestor") String fullName,
        @Schema(description = "Whether the user may log in; unchanged when absent.") Boolean active) {}

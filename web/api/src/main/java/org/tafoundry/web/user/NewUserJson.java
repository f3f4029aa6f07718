package org.tafoundry.web.user;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.caller.RoleName;

/**
 * A local user to be created.
 *
 * @param username name to log in with
 * @param email address
 * @param fullName name to show
 * @param password first password
 * @param roles roles
 */
@Schema(requiredProperties = {"username", "email", "password"})
record NewUserJson(
        @Schema(
                        description = "Letters of the English alphabet in lower case, digits and . _ @ + -.",
                        pattern = "^[A-Za-z0-9][A-Za-z0-9._@+-]*$",
                        maxLength = 255,
                        examples = "rita")
                String username,
        @Schema(maxLength = 254, format = "email", examples = "rita@example.org") String email,
        @Schema(maxLength = 255, examples = "Rita Requestor") String fullName,
        @Schema(format = "password", minLength = 10, maxLength = 72, examples = "three unrelated words")
                String password,
        @Schema(type = SchemaType.ARRAY, implementation = RoleName.class, examples = "[\"REQUESTOR\"]")
                List<String> roles) {}

package org.tafoundry.web.user;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.caller.RoleName;

/**
 * The roles that a user is to have.
 *
 * @param roles exactly these
 */
@Schema(requiredProperties = "roles")
record RolesJson(
        @Schema(type = SchemaType.ARRAY, implementation = RoleName.class, examples = "[\"REQUESTOR\", \"APPROVER\"]")
                List<String> roles) {}

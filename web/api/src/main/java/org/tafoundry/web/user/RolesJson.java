package org.tafoundry.web.user;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The roles that a user is to have.
 *
 * @param roles exactly these
 */
@Schema(requiredProperties = "roles")
record RolesJson(@Schema(examples = "[\"REQUESTOR\", \"APPROVER\"]") List<String> roles) {}

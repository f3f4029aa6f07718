package org.tafoundry.web.user;

import java.util.Map;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.RoleView;

/**
 * A role and what it means.
 *
 * @param name the role
 * @param description what its users do
 * @param permissions finer permissions, for an organisation's own use
 */
record RoleJson(RoleName name, String description, Map<String, Object> permissions) {
    static RoleJson of(RoleView role) {
        return new RoleJson(role.name(), role.description(), role.permissions());
    }
}

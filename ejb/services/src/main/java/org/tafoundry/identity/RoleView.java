package org.tafoundry.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tafoundry.caller.RoleName;

/**
 * A role as the data model describes it.
 *
 * @param name the role
 * @param description what its users do
 * @param permissions finer permissions, which the product keeps for an organisation and does not act on
 */
public record RoleView(RoleName name, String description, Map<String, Object> permissions) {
    public RoleView {
        permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
    }
}

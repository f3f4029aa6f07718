package org.tafoundry.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.caller.RoleName;

/**
 * Which roles a provider's groups give, read from texts such as {@code ta-admins=ADMIN}.
 *
 * @param rules the texts; without any, a provider gives no roles and takes none
 */
public record GroupRoles(List<String> rules) {
    public GroupRoles {
        rules = List.copyOf(rules);
    }

    /** Whether the provider decides about roles at all. */
    public boolean decides() {
        return !rules.isEmpty();
    }

    /** The roles that these groups give. */
    public Set<RoleName> of(Set<String> groups) {
        Set<RoleName> roles = EnumSet.noneOf(RoleName.class);
        for (String rule : rules) {
            int split = rule.lastIndexOf('=');
            if (groups.contains(rule.substring(0, split))) {
                roles.add(RoleName.valueOf(rule.substring(split + 1)));
            }
        }
        return roles;
    }
}

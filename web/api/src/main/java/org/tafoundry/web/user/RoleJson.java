package org.tafoundry.web.user;

import org.tafoundry.caller.RoleName;

/**
 * A role and what it means.
 *
 * @param name the role
 * @param description what its users do
 */
record RoleJson(RoleName name, String description) {}

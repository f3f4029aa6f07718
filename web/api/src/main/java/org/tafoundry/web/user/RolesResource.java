package org.tafoundry.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.Roles;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.json.PageJson;

/** Lists the roles that users can have. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class RolesResource {
    @Inject
    private CurrentCaller caller;

    @Inject
    private Roles roles;

    /** All roles. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listRoles", summary = "The roles that users can have.")
    @APIResponse(
            responseCode = "200",
            description = "Name and meaning of each role, and finer permissions, which the product does not act on.")
    public PageJson<RoleJson> list() {
        return PageJson.of(roles.list(caller.get()), RoleJson::of);
    }
}

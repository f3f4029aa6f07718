package org.tafoundry.web.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.json.PageJson;

/** Lists the roles that users can have. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Users")
public class RolesResource {
    @Inject
    private CurrentCaller caller;

    /** All roles. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listRoles", summary = "The roles that users can have.")
    @APIResponse(responseCode = "200", description = "Name and meaning of each role.")
    public PageJson<RoleJson> list() {
        caller.get();
        return PageJson.of(List.of(RoleName.values()), role -> new RoleJson(role, description(role)));
    }

    private static String description(RoleName role) {
        return switch (role) {
            case REQUESTOR -> "Submits requests with samples.";
            case APPROVER -> "Reviews requests, approves or rejects them, overrides and re-validates.";
            case ADMIN -> "Administers users, configuration, audit and jobs.";
            case KNOWLEDGE_MANAGER -> "Curates the knowledge base.";
        };
    }
}

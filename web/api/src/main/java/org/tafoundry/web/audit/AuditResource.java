package org.tafoundry.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.RoleName;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.Paging;

/** Shows the audit trail. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    /** The lines that match. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listAudit", summary = "The lines of the audit trail that match, newest first.")
    @APIResponse(responseCode = "200", description = "A page; sort by timestamp, action or entityType.")
    @APIResponse(responseCode = "422", description = "A parameter is not of its kind.")
    public JsonObject list(@BeanParam AuditFilter filter, @BeanParam Paging paging) {
        return JsonOutput.page(audit.find(caller.get(), filter.query(), paging.request()), AuditResource::json);
    }

    private static JsonObject json(AuditRecord line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", line.id().toString())
                .add("timestamp", line.timestamp().toString())
                .add("action", line.action().name())
                .add("entity_type", line.entityType());
        JsonOutput.optional(json, "entity_id", line.entityId());
        JsonOutput.optional(json, "user_id", line.userId());
        JsonOutput.optional(json, "correlation_id", line.correlationId());
        JsonObjectBuilder details = Json.createObjectBuilder();
        new TreeMap<>(line.details()).forEach(details::add);
        return json.add("ip_address", line.ipAddress())
                .add("user_agent", line.userAgent())
                .add("details", details)
                .build();
    }
}

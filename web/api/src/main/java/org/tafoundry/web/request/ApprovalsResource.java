package org.tafoundry.web.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.Approvals;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;

/** Shows approvers what waits for them, approves and rejects. */
@Path("/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Approvals")
public class ApprovalsResource {
    @Inject
    private Approvals approvals;

    @Inject
    private CurrentCaller caller;

    /** What waits. */
    @GET
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(operationId = "listApprovals", summary = "The requests that wait for approval, oldest first.")
    @APIResponse(responseCode = "200", description = "A page; sort by createdAt, updatedAt, status or sourceSystem.")
    public JsonObject queue(@BeanParam Paging paging) {
        return JsonOutput.page(approvals.queue(caller.get(), paging.request()), RequestJson::of);
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(operationId = "approveRequest", summary = "Approves a request; its add-on is generated next.")
    @APIResponse(responseCode = "200", description = "The request, now APPROVED.")
    @APIResponse(responseCode = "409", description = "It does not wait for approval.")
    public JsonObject approve(@PathParam("id") String id) {
        return RequestJson.of(approvals.approve(caller.get(), TextInput.id(id)));
    }

    /** Rejects. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(operationId = "rejectRequest", summary = "Rejects a request with a reason.")
    @APIResponse(responseCode = "200", description = "The request, now REJECTED.")
    @APIResponse(responseCode = "409", description = "It does not wait for approval.")
    @APIResponse(responseCode = "422", description = "The reason is missing.")
    public JsonObject reject(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"reason\": \"The sample is cut off.\"}")))
                    InputStream body) {
        String reason = JsonInput.of(body, "reason").text("reason");
        return RequestJson.of(approvals.reject(caller.get(), TextInput.id(id), reason));
    }

    /** Counts. */
    @GET
    @Path("/statistics")
    @RolesAllowed({RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "approvalStatistics", summary = "How many requests are in each state.")
    @APIResponse(responseCode = "200", description = "The number of requests by state.")
    public JsonObject statistics() {
        return Json.createObjectBuilder()
                .add("requests", JsonOutput.numbers(approvals.statistics(caller.get())))
                .build();
    }
}

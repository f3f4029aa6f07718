package org.tafoundry.web.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.Approvals;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.ApiJson;
import org.tafoundry.web.json.PageJson;

/** Shows approvers what waits for them, approves and rejects. */
@Path("/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class ApprovalsResource {
    @Inject
    private Approvals approvals;

    @Inject
    private RequestAnswers answers;

    @Inject
    private CurrentCaller caller;

    /** What waits. */
    @GET
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(operationId = "listApprovals", summary = "The requests that wait for approval, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public PageJson<RequestJson> queue(
            @Parameter(
                            description = Paging.SORTED,
                            schema = @Schema(type = SchemaType.STRING, pattern = RequestAnswers.SORT))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        return answers.of(approvals.queue(caller.get(), paging.sorted(sort)));
    }

    /** Approves. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(
            operationId = "approveRequest",
            summary = "Approves a request, with a comment or without a body; its add-on is generated next.")
    @APIResponse(responseCode = "200", description = "The request, now APPROVED.")
    @APIResponse(responseCode = "403", description = "The role is missing, or the request is the caller's own.")
    @APIResponse(responseCode = "409", description = "It does not wait for approval.")
    @APIResponse(responseCode = "422", description = "The comment is too long.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentJson.class)))
    public RequestJson approve(@PathParam("id") String id, @Parameter(hidden = true) @Context HttpServletRequest call)
            throws IOException {
        return answers.of(approvals.approve(caller.get(), TextInput.id(id), comment(call)));
    }

    /** The comment of a body that may be missing, which no parameter of a resource method may be. */
    private static String comment(HttpServletRequest call) throws IOException {
        PushbackInputStream in = new PushbackInputStream(call.getInputStream());
        int first = in.read();
        if (first < 0) {
            return "";
        }
        in.unread(first);
        return ApiJson.read(in, CommentJson.class).comment();
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
    public RequestJson reject(@PathParam("id") String id, @RequestBody(required = true) ReasonJson body) {
        return answers.of(approvals.reject(caller.get(), TextInput.id(id), body.reason()));
    }

    /** Counts. */
    @GET
    @Path("/statistics")
    @RolesAllowed({RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "approvalStatistics", summary = "How many requests are in each state.")
    @APIResponse(responseCode = "200", description = "The number of requests by state.")
    public StatisticsJson statistics() {
        return new StatisticsJson(approvals.statistics(caller.get()));
    }
}

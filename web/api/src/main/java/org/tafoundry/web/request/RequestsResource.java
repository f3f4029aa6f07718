package org.tafoundry.web.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.generation.Generations;
import org.tafoundry.generation.Interventions;
import org.tafoundry.request.Drafts;
import org.tafoundry.request.RequestDraft;
import org.tafoundry.request.RequestQuery;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.Version;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.limit.Once;

/** Creates, lists, changes, submits and withdraws requests. */
@Path("/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestsResource {
    @Inject
    private Requests requests;

    @Inject
    private Interventions interventions;

    @Inject
    private Generations generations;

    @Inject
    private Drafts drafts;

    @Inject
    private RequestAnswers answers;

    @Inject
    private CurrentCaller caller;

    /** Creates a request. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Once
    @Operation(operationId = "createRequest", summary = "Creates a request in state NEW.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "201",
            responseDescription = "The request, with its address in Location.")
    @APIResponse(responseCode = "422", description = "A value is missing or not acceptable.")
    public Response create(@RequestBody(required = true) DraftJson body) {
        RequestView request = requests.create(caller.get(), body.draft());
        return Answers.created("requests", request.id(), answers.of(request));
    }

    /** The requests that the caller may see. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "listRequests", summary = "The requests that one may see, newest first.")
    @APIResponse(responseCode = "200", description = "A page of them. A requestor sees their own.")
    public PageJson<RequestJson> list(
            @Parameter(
                            description = "Only requests in one of these states.",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RequestStatus.class))
                    @QueryParam("status")
                    List<String> statuses,
            @Parameter(
                            description = "Only requests whose source or description contains this.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("text")
                    String text,
            @Parameter(
                            description = Paging.SORTED,
                            schema = @Schema(type = SchemaType.STRING, pattern = RequestAnswers.SORT))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        RequestQuery query = new RequestQuery(
                statuses.stream()
                        .map(name -> TextInput.choice("status", name, RequestStatus.class))
                        .collect(Collectors.toSet()),
                text);
        return answers.of(requests.list(caller.get(), query, paging.sorted(sort)));
    }

    /** One request. */
    @GET
    @Path("/{id}")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "getRequest", summary = "One request.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "200",
            responseDescription = "The request, with an ETag for changes.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    public Response get(@PathParam("id") String id) {
        return answers.versioned(requests.get(caller.get(), TextInput.id(id)));
    }

    /** Changes a request. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(operationId = "updateRequest", summary = "Changes one's own request while it is NEW.")
    @APIResponseSchema(value = RequestJson.class, responseCode = "200", responseDescription = "The changed request.")
    @APIResponse(responseCode = "409", description = "The request was submitted already.")
    @APIResponse(responseCode = "412", description = "The request was changed since the version of If-Match.")
    public Response update(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = true) DraftJson body) {
        RequestDraft draft = body.draft();
        Caller requestor = caller.get();
        UUID request = TextInput.id(id);
        return answers.versioned(requests.update(
                requestor,
                request,
                Version.read(ifMatch, () -> requests.get(requestor, request).updatedAt()),
                draft));
    }

    /** Submits a request. */
    @POST
    @Path("/{id}/submit")
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(operationId = "submitRequest", summary = "Submits one's own request with its samples for approval.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "200",
            responseDescription = "The request, now PENDING_APPROVAL.")
    @APIResponse(responseCode = "409", description = "It has no sample, or is not NEW.")
    public Response submit(@PathParam("id") String id) {
        return answers.versioned(requests.submit(caller.get(), TextInput.id(id)));
    }

    /** Cancels a request. */
    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.ADMIN})
    @Operation(
            operationId = "cancelRequest",
            summary = "Cancels one's own request, or anybody's as an administrator, in any state that is not final.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "200",
            responseDescription =
                    "The request: REJECTED when it waited for approval and its requestor withdrew it, else"
                            + " FAILED with code CANCELLED and who did it.")
    @APIResponse(responseCode = "409", description = "It has come to its end already.")
    public Response cancel(@PathParam("id") String id) {
        return answers.versioned(interventions.cancel(caller.get(), TextInput.id(id)));
    }

    /** Tries a generation again. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed({RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "retryRequest", summary = "Has a generation tried again that FAILED without an add-on.")
    @APIResponseSchema(
            value = RequestJson.class,
            responseCode = "200",
            responseDescription = "The request, now GENERATING_TA.")
    @APIResponse(responseCode = "409", description = "It has not FAILED, or has an add-on.")
    public Response retry(@PathParam("id") String id) {
        return answers.versioned(interventions.retry(caller.get(), TextInput.id(id)));
    }

    /** The debug bundle of the generation. */
    @GET
    @Path("/{id}/debug-bundle")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "downloadGenerationBundle",
            summary = "What a specialist needs to see why a generation gave no add-on; audited.")
    @APIResponse(
            responseCode = "200",
            description = "A .zip with the reason, the order and what was found.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such request, or its generation gave an add-on.")
    public Response debugBundle(@PathParam("id") String id) {
        return Downloads.of(generations.debugBundle(caller.get(), TextInput.id(id)));
    }

    /** Opens a rejected request again. */
    @POST
    @Path("/{id}/reopen")
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(
            operationId = "reopenRequest",
            summary = "Makes one's own rejected or withdrawn request NEW again, to be changed and submitted once more.")
    @APIResponseSchema(value = RequestJson.class, responseCode = "200", responseDescription = "The request, now NEW.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "It is not REJECTED.")
    public Response reopen(@PathParam("id") String id) {
        return answers.versioned(drafts.reopen(caller.get(), TextInput.id(id)));
    }

    /** Deletes a draft. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(operationId = "deleteRequest", summary = "Deletes one's own request with its samples while it is NEW.")
    @APIResponse(responseCode = "204", description = "The request is gone.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The request was submitted already.")
    public void delete(@PathParam("id") String id) {
        drafts.delete(caller.get(), TextInput.id(id));
    }
}

package org.tafoundry.web.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;
import org.tafoundry.web.JsonInput;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.TextInput;

/** Starts, lists and shows validation runs. */
@Path("/validations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Validations")
public class ValidationsResource {
    @Inject
    private Validations validations;

    @Inject
    private CurrentCaller caller;

    /** The runs of a request. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "listValidations", summary = "The validation runs of a request, newest first.")
    @APIResponse(responseCode = "200", description = "All of them.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "422", description = "The parameter request is missing.")
    public JsonObject list(
            @Parameter(description = "Id of the request.", required = true) @QueryParam("request") String request) {
        UUID id = TextInput.uuid("request", request);
        return JsonOutput.items(validations.list(caller.get(), id), ValidationJson::of);
    }

    /** One run. */
    @GET
    @Path("/{id}")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "getValidation", summary = "One validation run.")
    @APIResponse(responseCode = "200", description = "The run with the sandbox's log.")
    @APIResponse(responseCode = "404", description = "There is no such run, or it is not the caller's.")
    public JsonObject get(@PathParam("id") String id) {
        UUID run = TextInput.id(id);
        return ValidationJson.whole(validations.get(caller.get(), run), validations.log(caller.get(), run));
    }

    /** The report. */
    @GET
    @Path("/{id}/report")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "getValidationReport",
            summary = "The report of a run: events, fields, coverage, findings.")
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", description = "There is no such run, or it has no report.")
    public JsonObject report(@PathParam("id") String id) {
        return JsonOutput.stored(validations.report(caller.get(), TextInput.id(id)))
                .asJsonObject();
    }

    /** The debug bundle. */
    @GET
    @Path("/{id}/debug-bundle")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "downloadDebugBundle",
            summary = "What a specialist needs to see why a run failed; audited.")
    @APIResponse(responseCode = "200", description = "A .zip with add-on, report, log and decisions.")
    @APIResponse(responseCode = "404", description = "There is no such run, or it did not fail.")
    public Response debugBundle(@PathParam("id") String id) {
        return Downloads.of(validations.debugBundle(caller.get(), TextInput.id(id)));
    }

    /** What the debug bundle is called, without the bytes and without an audit row. */
    @HEAD
    @Path("/{id}/debug-bundle")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(hidden = true)
    public Response announce(@PathParam("id") String id) {
        return Downloads.announced(
                validations.debugBundleName(caller.get(), TextInput.id(id)), Downloads.UNKNOWN_SIZE, "");
    }

    /** Validates again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "startValidation", summary = "Validates a revision again.")
    @APIResponse(responseCode = "201", description = "The run, now QUEUED, with its address in Location.")
    @APIResponse(responseCode = "404", description = "There is no such revision.")
    @APIResponse(responseCode = "409", description = "The request is neither COMPLETED nor FAILED.")
    public Response start(
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            example = "{\"revision_id\": \"…\"}")))
                    InputStream body,
            @Context UriInfo uri) {
        UUID revision =
                TextInput.uuid("revision_id", JsonInput.of(body, "revision_id").text("revision_id"));
        ValidationView run = validations.start(caller.get(), revision);
        return Answers.created(uri, "validations", run.id(), ValidationJson.of(run));
    }
}

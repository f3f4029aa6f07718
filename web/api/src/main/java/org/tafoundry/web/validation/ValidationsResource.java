package org.tafoundry.web.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.validation.Validations;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.json.StoredJson;
import org.tafoundry.web.limit.Once;

/** Starts, lists and shows validation runs. */
@Path("/validations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
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
    public PageJson<ValidationJson> list(
            @Parameter(
                            description = "Id of the request.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("request")
                    String request) {
        UUID id = TextInput.uuid("request", request);
        return PageJson.of(validations.list(caller.get(), id), ValidationJson::brief);
    }

    /** One run. */
    @GET
    @Path("/{id}")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "getValidation", summary = "One validation run.")
    @APIResponse(responseCode = "200", description = "The run with the sandbox's log.")
    @APIResponse(responseCode = "404", description = "There is no such run, or it is not the caller's.")
    public ValidationJson get(@PathParam("id") String id) {
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
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such run, or it has no report.")
    public StoredJson report(@PathParam("id") String id) {
        return StoredJson.of(validations.report(caller.get(), TextInput.id(id)));
    }

    /** The sampled events. */
    @GET
    @Path("/{id}/events")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "listValidationEvents",
            summary = "The events that a run has sampled: where each value stands, which setting gave it, what did not"
                    + " match.")
    @APIResponse(
            responseCode = "200",
            description = "A page; start and end of a value are characters of raw, -1 when it is not in the text.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such run, or it has no report.")
    public StoredJson events(
            @PathParam("id") String id,
            @Parameter(description = "Only events of this form.") @QueryParam("shape") @DefaultValue("") String shape,
            @Parameter(description = "Only events without this field.") @QueryParam("missing") @DefaultValue("")
                    String missing,
            @Parameter(
                            description = "Only events that some setting does not match.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("failing")
                    @DefaultValue("false")
                    String failing,
            @BeanParam Paging paging) {
        ReportEvents report = new ReportEvents(validations.report(caller.get(), TextInput.id(id)));
        return StoredJson.of(report.page(shape, missing, TextInput.flag("failing", failing), paging.request()));
    }

    /** The report for people. */
    @GET
    @Path("/{id}/report.html")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "downloadValidationReport",
            summary = "The report of a run as one HTML file that loads and runs nothing; audited.")
    @APIResponse(
            responseCode = "200",
            description = "An .html file, as an attachment.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such run, or it has no report.")
    public Response htmlReport(@PathParam("id") String id) {
        return Downloads.of(validations.htmlReport(caller.get(), TextInput.id(id)));
    }

    /** The debug bundle. */
    @GET
    @Path("/{id}/debug-bundle")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "downloadDebugBundle",
            summary = "What a specialist needs to see why a run failed, or what a Splunk and the engine said; audited.")
    @APIResponse(
            responseCode = "200",
            description = "A .zip with add-on, report, log and decisions.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such run, or it has no debug bundle.")
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
    @Once
    @Operation(
            operationId = "startValidation",
            summary = "Validates a revision again, in the sandbox that is configured or another that is allowed.")
    @APIResponseSchema(
            value = ValidationJson.class,
            responseCode = "201",
            responseDescription = "The run, now QUEUED, with its address in Location.")
    @APIResponse(responseCode = "404", description = "There is no such revision.")
    @APIResponse(responseCode = "409", description = "The request is neither COMPLETED nor FAILED.")
    @APIResponse(responseCode = "422", description = "The sandbox is not allowed.")
    public Response start(@RequestBody(required = true) ValidationOrderJson body) {
        UUID revision = TextInput.uuid("revision_id", body.revisionId());
        ValidationView run = body.sandbox() == null || body.sandbox().isBlank()
                ? validations.start(caller.get(), revision)
                : validations.start(
                        caller.get(), revision, TextInput.choice("sandbox", body.sandbox(), SandboxKind.class));
        return Answers.created("validations", run.id(), ValidationJson.brief(run));
    }
}

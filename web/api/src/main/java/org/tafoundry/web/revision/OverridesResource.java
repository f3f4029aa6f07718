package org.tafoundry.web.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
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
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Values;
import org.tafoundry.revision.Revisions;
import org.tafoundry.validation.Overrides;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.UploadedFile;
import org.tafoundry.web.limit.Once;

/** Takes an add-on that an approver made by hand as the next revision. */
@Path("/revisions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class OverridesResource {
    @Inject
    private Overrides overrides;

    @Inject
    private Revisions revisions;

    @Inject
    private RevisionUploads uploads;

    @Inject
    private CurrentCaller caller;

    /** Changes files. */
    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.APPROVER)
    @Once
    @Operation(
            operationId = "editRevision",
            summary = "Makes the next revision by changing files of this one; it is validated next.")
    @APIResponseSchema(
            value = RevisionJson.class,
            responseCode = "201",
            responseDescription = "The new revision, with its address in Location.")
    @APIResponse(responseCode = "404", description = "There is no such revision.")
    @APIResponse(responseCode = "409", description = "The request is neither COMPLETED nor FAILED.")
    @APIResponse(responseCode = "422", description = "What comes of it is not one add-on, or nothing is changed.")
    public Response edit(@PathParam("id") String id, @RequestBody(required = true) EditJson body) {
        if (body.contents().isEmpty() && body.gone().isEmpty()) {
            throw Values.invalid("The body changes no file.", "Give new text in files, or paths in deleted.");
        }
        return uploads.created(overrides.edit(caller.get(), TextInput.id(id), body.contents(), body.gone()));
    }

    /** Uploads an archive as it is. */
    @POST
    @Path("/override")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(RoleName.Names.APPROVER)
    @Once
    @Operation(
            operationId = "overrideRevision",
            summary = "Uploads an add-on of at most 50 MB that replaces this revision as the newest; it is validated"
                    + " next.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadedFile.Form.class))
            })
    @APIResponseSchema(
            value = RevisionJson.class,
            responseCode = "201",
            responseDescription = "The new revision, with its address in Location.")
    @APIResponse(responseCode = "404", description = "There is no such revision.")
    @APIResponse(responseCode = "409", description = "The request is neither COMPLETED nor FAILED.")
    @APIResponse(responseCode = "413", description = "The archive is larger than 50 MB.")
    @APIResponse(responseCode = "422", description = "It is not the archive of one add-on.")
    public Response override(
            @PathParam("id") String id,
            @Parameter(
                            description = "The archive's name; needed for a raw body.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = UploadedFile.LONGEST_NAME,
                                            pattern = UploadedFile.NAME))
                    @QueryParam("filename")
                    String fileName,
            InputStream body) {
        Caller approver = caller.get();
        return uploads.take(approver, request(approver, id), fileName, body);
    }

    /** Uploads an archive that a form holds. */
    @POST
    @Path("/override")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(RoleName.Names.APPROVER)
    @Once
    @Operation(operationId = "overrideRevisionForm", hidden = true)
    public Response overrideForm(
            @PathParam("id") String id, @QueryParam("filename") String fileName, List<EntityPart> form) {
        Caller approver = caller.get();
        return uploads.take(approver, request(approver, id), fileName, form);
    }

    private UUID request(Caller approver, String revision) {
        return revisions.get(approver, TextInput.id(revision)).requestId();
    }
}

package org.tafoundry.web.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.tafoundry.refusal.Refusal;
import org.tafoundry.sample.SampleRefusal;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.sample.Upload;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.UploadedFile;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.limit.Once;

/** Takes the samples of a request, as a raw body or as a form, and lists them. */
@Path("/requests/{id}/samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Samples")
public class UploadsResource {
    @Inject
    private Samples samples;

    @Inject
    private CurrentCaller caller;

    /** Uploads a sample as it is. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Once
    @Operation(
            operationId = "uploadSample",
            summary = "Uploads a log sample of at most 500 MB, as the raw body or as the only file of a form.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadedFile.Form.class))
            })
    @APIResponseSchema(
            value = SampleJson.class,
            responseCode = "201",
            responseDescription = "The sample, with its address in Location.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The request is not NEW, or has as many samples as it may have.")
    @APIResponse(responseCode = "413", description = "The sample is larger than 500 MB.")
    @APIResponse(responseCode = "422", description = "The sample is empty, is no text or did not come completely.")
    public Response upload(
            @PathParam("id") String id,
            @Parameter(
                            description = "The file's name; needed for a raw body.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = UploadedFile.LONGEST_NAME,
                                            pattern = UploadedFile.NAME))
                    @QueryParam("filename")
                    String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
            InputStream body) {
        refuseTooLarge(length);
        return upload(caller.get(), TextInput.id(id), fileName, body);
    }

    /** Uploads a sample that a form holds. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Once
    @Operation(operationId = "uploadSampleForm", hidden = true)
    public Response uploadForm(
            @PathParam("id") String id, @QueryParam("filename") String fileName, List<EntityPart> form) {
        Caller requestor = caller.get();
        UUID request = TextInput.id(id);
        return UploadedFile.upload(form, fileName, (name, content) -> upload(requestor, request, name, content));
    }

    /** The samples of a request. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "listSamples", summary = "The samples of a request.")
    @APIResponse(responseCode = "200", description = "All of them.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    public PageJson<SampleJson> list(@PathParam("id") String id) {
        return PageJson.of(samples.list(caller.get(), TextInput.id(id)), SampleJson::of);
    }

    private Response upload(Caller requestor, UUID request, String name, InputStream content) {
        SampleView sample = samples.upload(requestor, request, new Upload(name, MediaType.TEXT_PLAIN), content);
        return Answers.created("samples", sample.id(), SampleJson.of(sample));
    }

    /** Saves the client from sending what would be refused in the end. */
    private static void refuseTooLarge(String length) {
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > Samples.LARGEST) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_TOO_LARGE,
                    "The sample has " + length + " bytes; at most " + Samples.LARGEST + " (500 MB) are allowed.",
                    "Upload a part of it: a few thousand events of every kind are enough.");
        }
    }
}

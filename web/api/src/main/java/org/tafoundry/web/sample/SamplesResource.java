package org.tafoundry.web.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.download.LinkedDownloads;
import org.tafoundry.sample.SampleView;
import org.tafoundry.sample.Samples;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.LinkJson;

/** Shows, downloads and deletes single samples. */
@Path("/samples/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Samples")
public class SamplesResource {
    @Inject
    private Samples samples;

    @Inject
    private LinkedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    /** One sample. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "getSample", summary = "What is known about a sample.")
    @APIResponse(responseCode = "200", description = "The sample without its contents.")
    @APIResponse(responseCode = "404", description = "There is no such sample, or it is not the caller's.")
    public SampleJson get(@PathParam("id") String id) {
        return SampleJson.of(samples.get(caller.get(), TextInput.id(id)));
    }

    /** First lines. */
    @GET
    @Path("/preview")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "previewSample", summary = "The first lines of a sample.")
    @APIResponse(responseCode = "200", description = "The lines as plain text.")
    @APIResponse(responseCode = "404", description = "There is no such sample, or it is not the caller's.")
    public String preview(@PathParam("id") String id) {
        return samples.preview(caller.get(), TextInput.id(id));
    }

    /** All of it. */
    @GET
    @Path("/download")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "downloadSample", summary = "The sample as it was uploaded; audited.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with their SHA-256 as ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such sample, or it is not the caller's.")
    public Response download(@PathParam("id") String id) {
        return Downloads.of(samples.download(caller.get(), TextInput.id(id)));
    }

    /** How large it is, without the bytes and without an audit row. */
    @HEAD
    @Path("/download")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(hidden = true)
    public Response announce(@PathParam("id") String id) {
        SampleView sample = samples.get(caller.get(), TextInput.id(id));
        return Downloads.announced(sample.fileName(), sample.size(), sample.checksum());
    }

    /** A link to its bytes. */
    @POST
    @Path("/download-link")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "linkSample",
            summary = "A link with which the sample can be downloaded for ten minutes without a token.")
    @APIResponseSchema(
            value = LinkJson.class,
            responseCode = "200",
            responseDescription = "The link and when it expires.")
    @APIResponse(responseCode = "404", description = "There is no such sample, or it is not the caller's.")
    public LinkJson link(@PathParam("id") String id, @Context UriInfo uri) {
        return LinkJson.of(downloads.ofSample(caller.get(), TextInput.id(id)), uri, "downloads");
    }

    /** Deletes it. */
    @DELETE
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(operationId = "deleteSample", summary = "Deletes a sample of one's own request while that is NEW.")
    @APIResponse(responseCode = "204", description = "The sample is gone.")
    @APIResponse(responseCode = "409", description = "The request was submitted already.")
    public void delete(@PathParam("id") String id) {
        samples.delete(caller.get(), TextInput.id(id));
    }
}

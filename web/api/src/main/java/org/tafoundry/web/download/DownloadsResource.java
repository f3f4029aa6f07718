package org.tafoundry.web.download;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.download.LinkedDownloads;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;

/** Gives add-ons and samples to whoever has a link that has not expired. */
@Path("/downloads/{link}")
@RequestScoped
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = "Downloads")
public class DownloadsResource {
    @Inject
    private LinkedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    /** What the link is to. */
    @GET
    @PermitAll
    @Operation(operationId = "downloadByLink", summary = "The add-on or sample of a download link; audited.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with their SHA-256 as ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "The link is wrong, has expired, or its person may not have the thing any more.")
    public Response download(@PathParam("link") String link) {
        return Downloads.of(downloads.open(caller.anonymous(), link));
    }
}

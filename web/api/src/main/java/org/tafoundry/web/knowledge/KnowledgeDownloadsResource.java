package org.tafoundry.web.knowledge;

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
import org.tafoundry.knowledge.KnowledgeBase;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;

/** Gives documents to whoever has a link that has not expired. */
@Path("/knowledge-downloads/{link}")
@RequestScoped
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = "Knowledge")
public class KnowledgeDownloadsResource {
    @Inject
    private KnowledgeBase base;

    @Inject
    private CurrentCaller caller;

    /** The document. */
    @GET
    @PermitAll
    @Operation(operationId = "downloadDocument", summary = "The document of a download link; audited.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with their SHA-256 as ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The link is wrong or has expired.")
    public Response download(@PathParam("link") String link) {
        return Downloads.of(base.download(caller.anonymous(), link));
    }
}

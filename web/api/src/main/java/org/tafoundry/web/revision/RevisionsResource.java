package org.tafoundry.web.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.download.LinkedDownloads;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Downloads;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.LinkJson;
import org.tafoundry.web.json.PageJson;

/** Shows and downloads single revisions. */
@Path("/revisions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class RevisionsResource {
    @Inject
    private Revisions revisions;

    @Inject
    private PersonNames people;

    @Inject
    private LinkedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    /** One revision. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "getRevision", summary = "One revision, with how it came to be.")
    @APIResponse(responseCode = "200", description = "The revision; metadata has the decisions of the generation.")
    @APIResponse(responseCode = "404", description = "There is no such revision, or it is not the caller's.")
    public RevisionJson get(@PathParam("id") String id) {
        UUID which = TextInput.id(id);
        RevisionView revision = revisions.get(caller.get(), which);
        return RevisionJson.whole(
                revision, people.of(revision.author().stream().toList()), revisions.metadata(caller.get(), which));
    }

    /** The archive. */
    @GET
    @Path("/download")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "downloadRevision", summary = "The add-on's archive; audited.")
    @APIResponse(
            responseCode = "200",
            description = "The .tgz, with its SHA-256 as ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such revision, or it is not the caller's.")
    public Response download(@PathParam("id") String id) {
        return Downloads.of(revisions.download(caller.get(), TextInput.id(id)));
    }

    /** How large the archive is, without the bytes and without an audit row. */
    @HEAD
    @Path("/download")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(hidden = true)
    public Response announce(@PathParam("id") String id) {
        RevisionView revision = revisions.get(caller.get(), TextInput.id(id));
        return Downloads.announced(revision.summary().fileName(), revision.size(), revision.checksum());
    }

    /** A link to its bytes. */
    @POST
    @Path("/download-link")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "linkRevision",
            summary = "A link with which the add-on's archive can be downloaded for ten minutes without a token.")
    @APIResponseSchema(
            value = LinkJson.class,
            responseCode = "200",
            responseDescription = "The link and when it expires.")
    @APIResponse(responseCode = "404", description = "There is no such revision, or it is not the caller's.")
    public LinkJson link(@PathParam("id") String id, @Context UriInfo uri) {
        return LinkJson.of(downloads.ofRevision(caller.get(), TextInput.id(id)), uri, "downloads");
    }

    /** Its files. */
    @GET
    @Path("/files")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(operationId = "listRevisionFiles", summary = "The files of the add-on, or one of them with its content.")
    @APIResponse(
            responseCode = "200",
            description = "A list of path and size; with the parameter path a list of the one file with its content.")
    @APIResponse(responseCode = "404", description = "There is no such revision or file.")
    public PageJson<FileJson> files(
            @PathParam("id") String id,
            @Parameter(description = "Path of the one file wanted, for example default/props.conf.") @QueryParam("path")
                    String path) {
        Caller reader = caller.get();
        UUID revision = TextInput.id(id);
        if (path != null) {
            return PageJson.of(List.of(revisions.file(reader, revision, path)), bytes -> FileJson.whole(path, bytes));
        }
        return PageJson.of(
                List.copyOf(revisions.get(reader, revision).summary().files().entrySet()),
                file -> FileJson.brief(file.getKey(), file.getValue()));
    }

    /** What changed. */
    @GET
    @Path("/diff")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "diffRevision",
            summary = "What changed to this revision from another one of the same request, setting by setting.")
    @APIResponse(responseCode = "200", description = "The differences, by file, stanza and key.")
    @APIResponse(responseCode = "404", description = "There is no such revision, or none to compare with.")
    public PageJson<ChangeJson> diff(
            @PathParam("id") String id,
            @Parameter(
                            description = "The older revision; the one before this when absent.",
                            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.ID_OR_NOTHING))
                    @QueryParam("from")
                    String from) {
        Optional<UUID> older =
                from == null || from.isBlank() ? Optional.empty() : Optional.of(TextInput.uuid("from", from));
        return PageJson.of(revisions.changes(caller.get(), TextInput.id(id), older), ChangeJson::of);
    }
}

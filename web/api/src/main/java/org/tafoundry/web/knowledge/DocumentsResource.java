package org.tafoundry.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.knowledge.KnowledgeBase;
import org.tafoundry.knowledge.KnowledgeCatalog;
import org.tafoundry.knowledge.KnowledgeLedger;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.LinkJson;

/** Shows, indexes anew and deletes single documents, and makes links to download them. */
@Path("/knowledge/{id: [\\da-fA-F-]{36}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class DocumentsResource {
    @Inject
    private KnowledgeBase base;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private KnowledgeLedger ledger;

    @Inject
    private CurrentCaller caller;

    /** One document. */
    @GET
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN, RoleName.Names.APPROVER})
    @Operation(operationId = "getDocument", summary = "What is known about a document.")
    @APIResponseSchema(
            value = DocumentJson.class,
            responseCode = "200",
            responseDescription = "The document without its contents.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    public DocumentJson get(@PathParam("id") String id) {
        return DocumentJson.of(catalog.get(caller.get(), TextInput.id(id)));
    }

    /** Deletes it. */
    @DELETE
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN})
    @Operation(operationId = "deleteDocument", summary = "Deletes a document and takes it out of the index.")
    @APIResponse(responseCode = "204", description = "Nothing of it is found any more.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "409", description = "It was deleted already.")
    public void delete(@PathParam("id") String id) {
        ledger.delete(caller.get(), TextInput.id(id));
    }

    /** Indexes it anew. */
    @POST
    @Path("/reindex")
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN})
    @Operation(operationId = "reindexDocument", summary = "Has a document read and indexed anew.")
    @APIResponseSchema(
            value = DocumentJson.class,
            responseCode = "200",
            responseDescription = "The document; its state tells when it is done.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "409", description = "It was deleted.")
    public DocumentJson reindex(@PathParam("id") String id) {
        return DocumentJson.of(ledger.reindex(caller.get(), TextInput.id(id)));
    }

    /** A link to its bytes. */
    @POST
    @Path("/download-link")
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN, RoleName.Names.APPROVER})
    @Operation(
            operationId = "linkDocument",
            summary = "A link with which the document can be downloaded for ten minutes without a token.")
    @APIResponseSchema(
            value = LinkJson.class,
            responseCode = "200",
            responseDescription = "The link and when it expires.")
    @APIResponse(responseCode = "404", description = "There is no such document.")
    @APIResponse(responseCode = "409", description = "It was deleted.")
    public LinkJson link(@PathParam("id") String id, @Context UriInfo uri) {
        return LinkJson.of(base.link(caller.get(), TextInput.id(id)), uri, "knowledge-downloads");
    }
}

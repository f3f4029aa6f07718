package org.tafoundry.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
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
import org.tafoundry.knowledge.DocumentState;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.DocumentView;
import org.tafoundry.knowledge.KnowledgeBase;
import org.tafoundry.knowledge.KnowledgeCatalog;
import org.tafoundry.knowledge.KnowledgeQuery;
import org.tafoundry.knowledge.NewDocument;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.UploadedFile;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.limit.Once;

/** Takes documents of the knowledge base and lists them. */
@Path("/knowledge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class KnowledgeUploadsResource {
    @Inject
    private KnowledgeBase base;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private CurrentCaller caller;

    /** Uploads a document as it is. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN})
    @Once
    @Operation(
            operationId = "uploadDocument",
            summary = "Uploads a document of at most 100 MB, as the raw body or as the only file of a form; it is "
                    + "indexed after that.")
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
            value = DocumentJson.class,
            responseCode = "201",
            responseDescription = "The document, with its address in Location.")
    @APIResponse(responseCode = "413", description = "The document is larger than 100 MB.")
    @APIResponse(
            responseCode = "422",
            description = "The document is empty, not of its type or did not come completely.")
    public Response upload(
            @Parameter(
                            description = "The file's name; needed for a raw body.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = UploadedFile.LONGEST_NAME,
                                            pattern = UploadedFile.NAME))
                    @QueryParam("filename")
                    String fileName,
            @Parameter(
                            description = "What it is; told from the file's name when left out.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pdf", "markdown", "ta_archive", "splunk_doc"}))
                    @QueryParam("type")
                    String type,
            @Parameter(
                            description = "Title; the file's name when left out.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
                    @QueryParam("title")
                    String title,
            @Parameter(
                            description = "What it is about.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000))
                    @QueryParam("description")
                    String description,
            @Parameter(description = "Words to find it by, separated by commas.") @QueryParam("tags") String tags,
            @Parameter(
                            description = "Where it comes from.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
                    @QueryParam("source_url")
                    String sourceUrl,
            InputStream body) {
        NewDocument document = KnowledgeInput.document(fileName, type, title, description, tags, sourceUrl);
        return upload(caller.get(), document, body);
    }

    /** Uploads a document that a form holds. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN})
    @Once
    @Operation(operationId = "uploadDocumentForm", hidden = true)
    public Response uploadForm(
            @QueryParam("filename") String fileName,
            @QueryParam("type") String type,
            @QueryParam("title") String title,
            @QueryParam("description") String description,
            @QueryParam("tags") String tags,
            @QueryParam("source_url") String sourceUrl,
            List<EntityPart> parts) {
        Caller curator = caller.get();
        return UploadedFile.upload(
                parts,
                fileName,
                (name, content) -> upload(
                        curator, KnowledgeInput.document(name, type, title, description, tags, sourceUrl), content));
    }

    /** The documents. */
    @GET
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN, RoleName.Names.APPROVER})
    @Operation(operationId = "listDocuments", summary = "Documents of the knowledge base, newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    @APIResponse(responseCode = "422", description = "A parameter has a value that it cannot have.")
    public PageJson<DocumentJson> list(
            @Parameter(
                            description = "Types, separated by commas.",
                            schema = @Schema(type = SchemaType.STRING, pattern = KnowledgeInput.TYPES))
                    @QueryParam("type")
                    String types,
            @Parameter(
                            description =
                                    "States, separated by commas: INDEXING, INDEXED, FAILED, DELETED; without, all but DELETED.",
                            schema = @Schema(type = SchemaType.STRING, pattern = KnowledgeInput.STATES))
                    @QueryParam("state")
                    String states,
            @Parameter(
                            description = "Text that title, description, file name or tags contain.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
                    @QueryParam("text")
                    @DefaultValue("")
                    String text,
            @Parameter(
                            description = Paging.SORTED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Paging.SORT + "title|type|size|createdAt" + Paging.DIRECTION))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        KnowledgeQuery query = new KnowledgeQuery(
                KnowledgeInput.choices("type", types, DocumentType.class),
                KnowledgeInput.choices("state", states, DocumentState.class),
                text);
        return PageJson.of(catalog.list(caller.get(), query, paging.sorted(sort)), DocumentJson::of);
    }

    private Response upload(Caller curator, NewDocument document, InputStream content) {
        DocumentView made = base.upload(curator, document, content);
        return Answers.created("knowledge", made.id(), DocumentJson.of(made));
    }
}

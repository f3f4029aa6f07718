package org.tafoundry.web.knowledge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.knowledge.DocumentType;
import org.tafoundry.knowledge.KnowledgeCatalog;
import org.tafoundry.knowledge.KnowledgeSearch;
import org.tafoundry.knowledge.PassageFilter;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.json.PageJson;

/** Searches the knowledge base and counts it. */
@Path("/knowledge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class KnowledgeSearchResource {
    @Inject
    private KnowledgeSearch search;

    @Inject
    private KnowledgeCatalog catalog;

    @Inject
    private CurrentCaller caller;

    /** The best passages. */
    @GET
    @Path("/search")
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN, RoleName.Names.APPROVER})
    @Operation(
            operationId = "searchKnowledge",
            summary = "The passages that fit a text best, by meaning and by word, with the places of its words.")
    @APIResponse(responseCode = "200", description = "The passages, best first.")
    @APIResponse(responseCode = "422", description = "The text is missing, or a parameter cannot be read.")
    @APIResponse(responseCode = "503", description = "The vector store does not answer.")
    public PageJson<HitJson> search(
            @Parameter(
                            description = "What is looked for.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "\\S",
                                            maxLength = KnowledgeInput.LONGEST_TEXT))
                    @QueryParam("q")
                    String text,
            @Parameter(
                            description = "Names of indexes, separated by commas.",
                            schema = @Schema(type = SchemaType.STRING, pattern = KnowledgeInput.INDEXES))
                    @QueryParam("index")
                    String indexes,
            @Parameter(
                            description = "Types of documents, separated by commas.",
                            schema = @Schema(type = SchemaType.STRING, pattern = KnowledgeInput.TYPES))
                    @QueryParam("type")
                    String types,
            @Parameter(description = "Sourcetypes, separated by commas.") @QueryParam("sourcetype") String sourcetypes,
            @Parameter(description = "CIM data models, separated by commas.") @QueryParam("model") String models,
            @Parameter(
                            description = "How many at most, 1 to 50.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    @QueryParam("limit")
                    @DefaultValue("10")
                    String limit) {
        PassageFilter filter = new PassageFilter(
                KnowledgeInput.indexes(indexes),
                KnowledgeInput.choices("type", types, DocumentType.class),
                Set.copyOf(KnowledgeInput.items(sourcetypes)),
                Set.copyOf(KnowledgeInput.items(models)));
        return PageJson.of(search.search(caller.get(), text, filter, KnowledgeInput.limit(limit)), HitJson::of);
    }

    /** How much there is. */
    @GET
    @Path("/statistics")
    @RolesAllowed({RoleName.Names.KNOWLEDGE_MANAGER, RoleName.Names.ADMIN, RoleName.Names.APPROVER})
    @Operation(operationId = "countKnowledge", summary = "Documents by type and state, passages by index.")
    @APIResponseSchema(value = CountsJson.class, responseCode = "200", responseDescription = "The numbers.")
    public CountsJson statistics() {
        return CountsJson.of(catalog.statistics(caller.get()));
    }
}

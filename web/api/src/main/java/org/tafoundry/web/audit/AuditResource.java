package org.tafoundry.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
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
import org.tafoundry.audit.AuditCount;
import org.tafoundry.audit.AuditPages;
import org.tafoundry.audit.AuditPlace;
import org.tafoundry.audit.AuditQuery;
import org.tafoundry.audit.AuditSlice;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.chain.AuditChain;
import org.tafoundry.export.AuditExport;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.maintenance.AuditVerifications;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;

/** Shows the audit trail and the chain that seals it. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    private AuditPages audit;

    @Inject
    private AuditExport export;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditVerifications verifications;

    @Inject
    private PersonNames people;

    @Inject
    private CurrentCaller caller;

    /** The lines that match. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listAudit", summary = "The lines of the audit trail that match, newest first.")
    @APIResponse(responseCode = "200", description = "Some lines, and where they go on.")
    @APIResponse(responseCode = "422", description = "A parameter is not of its kind.")
    public AuditPageJson list(
            @BeanParam AuditFilter filter,
            @Parameter(description = "Where to go on: the next of the answer before.") @QueryParam("after")
                    String after,
            @Parameter(
                            description = "Most lines wanted, 1 to 1000.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "20"))
                    @QueryParam("size")
                    @DefaultValue("20")
                    String size,
            @Parameter(
                            description = "Whether to count the lines that match.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("count")
                    @DefaultValue("false")
                    String count) {
        Caller admin = caller.get();
        AuditQuery query = filter.query();
        AuditSlice slice = audit.read(
                admin,
                query,
                Optional.ofNullable(after).filter(word -> !word.isEmpty()).map(AuditPlace::of),
                Paging.number("size", size));
        Map<UUID, String> names = people.of(
                slice.lines().stream().flatMap(line -> line.userId().stream()).toList());
        Optional<AuditCount> counted =
                TextInput.flag("count", count) ? Optional.of(audit.count(admin, query)) : Optional.empty();
        return new AuditPageJson(
                slice.lines().stream()
                        .map(line -> AuditLineJson.of(line, names))
                        .toList(),
                slice.next().map(AuditPlace::word),
                counted.map(AuditCount::lines),
                counted.map(AuditCount::exact));
    }

    /** The lines that match as a table. */
    @GET
    @Path("/export")
    @Produces("text/csv")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "exportAudit",
            summary = "The lines of the audit trail that match as CSV, newest first, at most 100,000.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a head line; cells that a spreadsheet would take for a formula begin with '.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", description = "A parameter is not of its kind.")
    public Response export(@BeanParam AuditFilter filter) {
        Caller admin = caller.get();
        AuditQuery query = filter.query();
        StreamingOutput body = out -> export.write(admin, query, out);
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    /** How far the trail is sealed. */
    @GET
    @Path("/chain")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "getAuditChain",
            summary = "The chain that seals the audit trail, and what its last verification found.")
    @APIResponseSchema(value = ChainJson.class, responseCode = "200", responseDescription = "The chain.")
    public ChainJson chain() {
        return ChainJson.of(chain.state(caller.get()), verifications.last(caller.get()));
    }

    /** One seal. */
    @GET
    @Path("/chain/{block}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "getAuditSeal",
            summary = "One block of the chain, to compare with a hash that was kept elsewhere.")
    @APIResponseSchema(value = SealJson.class, responseCode = "200", responseDescription = "The block.")
    @APIResponse(responseCode = "404", description = "There is no such block.")
    public SealJson seal(
            @Parameter(
                            description = "Number of the block.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
                    @PathParam("block")
                    String block) {
        return SealJson.of(chain.block(caller.get(), number(block)));
    }

    /** Compares some blocks. */
    @GET
    @Path("/verify")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "verifyAudit",
            summary = "Compares some blocks of the chain with the audit trail now. The job audit-verification of"
                    + " POST /maintenance/runs compares all of it, and finds lines that are in no block too.")
    @APIResponseSchema(
            value = CheckedBlocksJson.class,
            responseCode = "200",
            responseDescription = "What is not as it was sealed, and where to go on.")
    @APIResponse(responseCode = "404", description = "There is no block to go on after.")
    @APIResponse(responseCode = "422", description = "A parameter is not of its kind.")
    public CheckedBlocksJson verify(
            @Parameter(
                            description = "Number of the block to go on after: the next of the answer before.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "999999999999999999",
                                            defaultValue = "0"))
                    @QueryParam("after")
                    @DefaultValue("0")
                    String after,
            @Parameter(
                            description = "Most blocks, 1 to 20; each has up to 1,000 lines.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "10"))
                    @QueryParam("blocks")
                    @DefaultValue("10")
                    String blocks) {
        return CheckedBlocksJson.of(
                chain.check(caller.get(), TextInput.count("after", after), Paging.number("blocks", blocks)));
    }

    private static long number(String block) {
        if (!block.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal(
                    CommonRefusal.NOT_FOUND,
                    "'" + block + "' is no number of a block.",
                    "Ask for the chain to see the number of the last one.");
        }
        return Long.parseLong(block);
    }
}

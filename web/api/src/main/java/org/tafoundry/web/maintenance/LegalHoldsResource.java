package org.tafoundry.web.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.retention.LegalHolds;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;

/** Requests whose samples stay, whatever the retention says. */
@Path("/legal-holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenance")
public class LegalHoldsResource {
    @Inject
    private LegalHolds holds;

    @Inject
    private CurrentCaller caller;

    /** All holds. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listLegalHolds", summary = "The requests on hold, newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public PageJson<HoldJson> list(
            @Parameter(
                            description = Paging.SORTED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Paging.SORT + "placedAt" + Paging.DIRECTION))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        return PageJson.of(holds.list(caller.get(), paging.sorted(sort)), HoldJson::of);
    }

    /** The hold of a request. */
    @GET
    @Path("/{request}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getLegalHold", summary = "The hold of a request.")
    @APIResponseSchema(value = HoldJson.class, responseCode = "200", responseDescription = "The hold.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not on hold.")
    public HoldJson get(@PathParam("request") String request) {
        return HoldJson.of(holds.get(caller.get(), TextInput.id(request)));
    }

    /** Places a hold. */
    @PUT
    @Path("/{request}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "placeLegalHold", summary = "Keeps the samples of a request from now on.")
    @APIResponseSchema(value = HoldJson.class, responseCode = "200", responseDescription = "The hold.")
    @APIResponse(responseCode = "404", description = "There is no such request.")
    @APIResponse(responseCode = "422", description = "The reason is missing or too long.")
    public HoldJson place(@PathParam("request") String request, @RequestBody(required = true) HoldReasonJson body) {
        return HoldJson.of(holds.place(caller.get(), TextInput.id(request), body.reason()));
    }

    /** Lifts a hold. */
    @DELETE
    @Path("/{request}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "liftLegalHold", summary = "Lets the retention go on for a request.")
    @APIResponse(responseCode = "204", description = "The hold is lifted.")
    @APIResponse(responseCode = "404", description = "The request is not on hold.")
    public void lift(@PathParam("request") String request) {
        holds.lift(caller.get(), TextInput.id(request));
    }
}

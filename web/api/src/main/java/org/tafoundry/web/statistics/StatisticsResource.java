package org.tafoundry.web.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.agenda.Agendas;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.RequestFigures;
import org.tafoundry.validation.ValidationFigures;
import org.tafoundry.web.CurrentCaller;

/** Tells the numbers of the dashboard, and what waits for the caller. */
@Path("/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class StatisticsResource {
    @Inject
    private RequestFigures requests;

    @Inject
    private ValidationFigures validations;

    @Inject
    private Agendas agendas;

    @Inject
    private CurrentCaller caller;

    /** The numbers. */
    @GET
    @RolesAllowed({RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "readFigures",
            summary = "Requests, validations and sandboxes by week, and how long add-ons take.")
    @APIResponse(responseCode = "200", description = "The numbers as they are now.")
    public FiguresJson read() {
        Caller who = caller.get();
        return FiguresJson.of(requests.read(who), validations.read(who));
    }

    /** What waits for the caller. */
    @GET
    @Path("/agenda")
    @RolesAllowed({
        RoleName.Names.REQUESTOR,
        RoleName.Names.APPROVER,
        RoleName.Names.ADMIN,
        RoleName.Names.KNOWLEDGE_MANAGER
    })
    @Operation(operationId = "readAgenda", summary = "What waits for oneself, for each of one's roles.")
    @APIResponse(responseCode = "200", description = "The counts as they are now.")
    public AgendaJson agenda() {
        return AgendaJson.of(agendas.read(caller.get()));
    }
}

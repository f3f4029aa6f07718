package org.tafoundry.web.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.listing.EventList;
import org.tafoundry.listing.EventLists;
import org.tafoundry.page.PageRequest;
import org.tafoundry.revision.Revisions;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.job.JobJson;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;

/** Shows every event of the samples as a revision reads it; the list is made once, when somebody asks first. */
@Path("/revisions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class EventsResource {
    private static final int SECONDS = 2;

    @Inject
    private EventLists lists;

    @Inject
    private Revisions revisions;

    @Inject
    private JobLedger jobs;

    @Inject
    private CurrentCaller caller;

    /** A page of the events. */
    @GET
    @Path("/events")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "listEvents",
            summary =
                    "The events of the samples that meet every condition, in the order of the samples: where each value"
                            + " stands, which setting gave it, what did not match; audited.")
    @APIResponseSchema(
            value = EventsJson.class,
            responseCode = "200",
            responseDescription =
                    "A page; start and end of a value are characters of raw, -1 when it is not in the text.")
    @APIResponse(
            responseCode = "202",
            description = "The job that makes the list; ask again after as many seconds as Retry-After says.",
            content = @Content(schema = @Schema(implementation = JobJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such revision, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The samples were removed.")
    @APIResponse(responseCode = "422", description = "A parameter is not of its kind.")
    public Response events(
            @PathParam("id") String id, @BeanParam EventConditions conditions, @BeanParam Paging paging) {
        UUID revision = TextInput.id(id);
        PageRequest page = paging.request();
        Optional<EventList> list = lists.find(caller.get(), revision);
        if (list.isEmpty()) {
            return notYet(revision);
        }
        return lists.page(caller.get(), revision, conditions.filter(), page)
                .map(found -> Response.ok(EventsJson.of(found, page)).build())
                .orElseGet(() -> notYet(revision));
    }

    /** What the events have. */
    @GET
    @Path("/facets")
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "listFacets",
            summary = "The fields, forms, event types, data models, settings and findings that events of the samples"
                    + " have, with how many; the conditions of listEvents name them. Audited.")
    @APIResponseSchema(value = FacetsJson.class, responseCode = "200", responseDescription = "All of them.")
    @APIResponse(
            responseCode = "202",
            description = "The job that makes the list; ask again after as many seconds as Retry-After says.",
            content = @Content(schema = @Schema(implementation = JobJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such revision, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The samples were removed.")
    public Response facets(@PathParam("id") String id) {
        UUID revision = TextInput.id(id);
        return lists.find(caller.get(), revision)
                .map(list -> Response.ok(FacetsJson.of(list)).build())
                .orElseGet(() -> notYet(revision));
    }

    private Response notYet(UUID revision) {
        UUID request = revisions.get(caller.get(), revision).requestId();
        return Response.accepted(JobJson.of(jobs.ofRequest(request), Job.LIST_EVENTS))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }
}

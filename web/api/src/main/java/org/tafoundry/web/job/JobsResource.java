package org.tafoundry.web.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.Requests;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.work.JobLedger;

/** Tells what the product is doing for a request, and how far it is. */
@Path("/requests/{id}/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {
    @Inject
    private Requests requests;

    @Inject
    private JobLedger jobs;

    @Inject
    private ProgressStreams streams;

    @Inject
    private CurrentCaller caller;

    /** The jobs of a request. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "listJobs",
            summary =
                    "The analysis, the generation and the validations of a request: state, share that is done, what it"
                            + " is at or waits for.")
    @APIResponse(responseCode = "200", description = "All of them, the one that changed last first.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    public PageJson<JobJson> list(@PathParam("id") String id) {
        return PageJson.of(jobs.ofRequest(known(id)), JobJson::of);
    }

    /** The progress of the jobs of a request. */
    @GET
    @Path("/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "streamProgress",
            summary = "An event for each change of a job of the request, until none is left to do.")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events named job; the data is the job as listJobs writes it.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "One event.",
                                            properties = {
                                                @SchemaProperty(name = "event", type = SchemaType.STRING),
                                                @SchemaProperty(name = "data", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "204", description = "No job of the request is left to do.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    public void progress(
            @PathParam("id") String id,
            @Parameter(hidden = true) @Context SseEventSink sink,
            @Parameter(hidden = true) @Context Sse sse) {
        streams.open(known(id), sink, sse);
    }

    private UUID known(String id) {
        UUID request = TextInput.id(id);
        return requests.get(caller.get(), request).id();
    }
}

package org.tafoundry.web.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.sample.SampleAnalyses;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.job.JobJson;
import org.tafoundry.web.json.StoredJson;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;

/** Says what the samples of a request are, before anybody decides on it. */
@Path("/requests/{id}/analysis")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Samples")
public class AnalysisResource {
    @Inject
    private SampleAnalyses analyses;

    @Inject
    private JobLedger jobs;

    @Inject
    private CurrentCaller caller;

    /** What the samples are, as soon as that is known. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "analyzeSamples",
            summary = "What the samples of a request are: format, events, timestamp, fields, sensitive data, findings.")
    @APIResponse(responseCode = "200", description = "The analysis of all samples together.")
    @APIResponse(
            responseCode = "202",
            description = "The job that makes the analysis; ask again after as many seconds as Retry-After says.",
            content = @Content(schema = @Schema(implementation = JobJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The request has no sample.")
    public Response analyze(@PathParam("id") String id) {
        UUID request = TextInput.id(id);
        return analyses.find(caller.get(), request)
                .map(json -> Response.ok(StoredJson.of(json)).build())
                .orElseGet(() -> notReady(request));
    }

    private Response notReady(UUID request) {
        return Response.accepted(JobJson.of(jobs.ofRequest(request), Job.ANALYZE_SAMPLES))
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }
}

package org.tafoundry.web.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.sample.SampleAnalyses;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.web.TextInput;

/** Says what the samples of a request are, before anybody decides on it. */
@Path("/requests/{id}/analysis")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "The call has no valid bearer token.")
@APIResponse(responseCode = "403", description = "The caller's roles do not allow this.")
@Tag(name = "Samples")
public class AnalysisResource {
    @Inject
    private SampleAnalyses analyses;

    @Inject
    private CurrentCaller caller;

    /** Reads all samples now, which takes up to a minute for the largest. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "analyzeSamples",
            summary = "What the samples of a request are: format, events, timestamp, fields, sensitive data, findings.")
    @APIResponse(responseCode = "200", description = "The analysis of all samples together, made now.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    @APIResponse(responseCode = "409", description = "The request has no sample.")
    public JsonObject analyze(@PathParam("id") String id) {
        return JsonOutput.stored(analyses.analyze(caller.get(), TextInput.id(id)))
                .asJsonObject();
    }
}

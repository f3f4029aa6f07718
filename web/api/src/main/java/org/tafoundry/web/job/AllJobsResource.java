package org.tafoundry.web.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.work.JobLists;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobTrouble;

/** Tells an administrator what the product is doing for all requests. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class AllJobsResource {
    @Inject
    private JobLists jobs;

    @Inject
    private CurrentCaller caller;

    /** The jobs of all requests. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "listAllJobs",
            summary = "The analyses, generations and validations of all requests, and what each is at or waits for.")
    @APIResponse(responseCode = "200", description = "A page, the one that changed last first.")
    public PageJson<JobJson> list(
            @Parameter(description = "Only jobs in this state.", schema = @Schema(implementation = JobState.class))
                    @QueryParam("state")
                    @DefaultValue("")
                    String state,
            @Parameter(
                            description = "Only jobs that this keeps from going on by themselves.",
                            schema = @Schema(implementation = JobTrouble.class))
                    @QueryParam("trouble")
                    @DefaultValue("")
                    String trouble,
            @BeanParam Paging paging) {
        Optional<JobState> wanted =
                state.isEmpty() ? Optional.empty() : Optional.of(TextInput.choice("state", state, JobState.class));
        Optional<JobTrouble> kept = trouble.isEmpty()
                ? Optional.empty()
                : Optional.of(TextInput.choice("trouble", trouble, JobTrouble.class));
        return PageJson.of(jobs.list(caller.get(), wanted, kept, paging.request()), JobJson::of);
    }
}

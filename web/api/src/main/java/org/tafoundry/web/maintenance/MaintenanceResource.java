package org.tafoundry.web.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.maintenance.MaintenanceJob;
import org.tafoundry.maintenance.MaintenanceRun;
import org.tafoundry.maintenance.MaintenanceRuns;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.Paging;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;
import org.tafoundry.web.limit.Once;

/** Starts and shows runs of the jobs that keep the installation tidy. */
@Path("/maintenance/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenance")
public class MaintenanceResource {
    private static final int LONGEST_NAME = 50;

    @Inject
    private MaintenanceRuns runs;

    @Inject
    private CurrentCaller caller;

    /** The newest runs. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "listMaintenanceRuns", summary = "The maintenance runs with their reports, newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public PageJson<RunJson> list(
            @Parameter(
                            description = Paging.SORTED,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = Paging.SORT + "createdAt" + Paging.DIRECTION))
                    @QueryParam("sort")
                    @DefaultValue("")
                    String sort,
            @BeanParam Paging paging) {
        return PageJson.of(runs.list(caller.get(), paging.sorted(sort)), RunJson::of);
    }

    /** One run. */
    @GET
    @Path("/{id}")
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(operationId = "getMaintenanceRun", summary = "One maintenance run.")
    @APIResponseSchema(
            value = RunJson.class,
            responseCode = "200",
            responseDescription = "The run; it has a report when it has ended.")
    @APIResponse(responseCode = "404", description = "There is no such run.")
    public RunJson get(@PathParam("id") String id) {
        return RunJson.of(runs.get(caller.get(), TextInput.id(id)));
    }

    /** Starts one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.ADMIN)
    @Once
    @Operation(
            operationId = "startMaintenance",
            summary =
                    "Starts retention-cleanup, storage-reconcile, audit-verification or housekeeping; a dry run only says what it would do.")
    @APIResponseSchema(
            value = RunJson.class,
            responseCode = "201",
            responseDescription = "The run, which some node begins within seconds.")
    @APIResponse(responseCode = "409", description = "A run of this job has not ended yet.")
    @APIResponse(responseCode = "422", description = "There is no such job.")
    public Response start(@RequestBody(required = true) RunOrderJson body) {
        MaintenanceRun run = runs.start(caller.get(), job(body.job()), Boolean.TRUE.equals(body.dryRun()));
        return Answers.created("maintenance/runs", run.id(), RunJson.of(run));
    }

    private static MaintenanceJob job(String name) {
        String wanted = Values.required("job", name, LONGEST_NAME);
        return Stream.of(MaintenanceJob.values())
                .filter(job -> job.jobName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Values.invalid(
                        "There is no job '" + wanted + "'.",
                        "Give one of "
                                + Stream.of(MaintenanceJob.values())
                                        .map(MaintenanceJob::jobName)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}

package org.tafoundry.web.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.metric.Metrics;
import org.tafoundry.web.CurrentCaller;

/** Tells programs that watch the installation how it is, in the text format of Prometheus. */
@Path("/metrics")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
@Tag(name = "Statistics")
public class MetricsResource {
    @Inject
    private Metrics metrics;

    @Inject
    private CurrentCaller caller;

    /** The numbers. */
    @GET
    @RolesAllowed(RoleName.Names.ADMIN)
    @Operation(
            operationId = "readMetrics",
            summary = "Requests by status, jobs by kind and state, what waits longest or for something that is away,"
                    + " sandboxes, notifications and documents, in the text format of Prometheus.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each number, of the whole installation.",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = "tafoundry_requests{status=\"COMPLETED\"} 7")))
    public String read() {
        return MetricsText.of(metrics.read(caller.get()));
    }
}

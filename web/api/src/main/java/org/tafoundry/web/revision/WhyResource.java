package org.tafoundry.web.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.inquiry.Inquiries;
import org.tafoundry.order.Inquiry;
import org.tafoundry.refusal.Values;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.LateAnswers;
import org.tafoundry.web.TextInput;

/** Says why an event has something or does not. No thread of the server's waits for the answer. */
@Path("/revisions/{id}/why")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class WhyResource {
    @Inject
    private Inquiries inquiries;

    @Inject
    private CurrentCaller caller;

    /** The answer. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "askWhy",
            summary = "Why an event of a sample has a field, setting, time, event type, tag or data model, or does not,"
                    + " and in how many events for the same reason; audited.")
    @APIResponseSchema(value = WhyJson.class, responseCode = "200", responseDescription = "The answer.")
    @APIResponse(responseCode = "404", description = "There is no such revision, sample or event.")
    @APIResponse(responseCode = "409", description = "The samples were removed.")
    @APIResponse(responseCode = "413", description = "The answer needs more time or memory than can be waited for.")
    public CompletionStage<Response> ask(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "A field, the key of a setting, _time, host, source, sourcetype, index, an event"
                                            + " type, or a data model; field=, setting=, eventtype=, tag= or model= before it"
                                            + " say which.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = Inquiries.LONGEST_NAME,
                                            examples = "user"))
                    @QueryParam("name")
                    String name,
            @Parameter(
                            description = "Id of the sample; the request's first when absent.",
                            schema = @Schema(type = SchemaType.STRING, pattern = TextInput.ID_OR_NOTHING))
                    @QueryParam("sample")
                    String sample,
            @Parameter(
                            description = "Number of the event, from 1; the first one without it when 0.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "999999999999999999",
                                            defaultValue = "0"))
                    @QueryParam("event")
                    @DefaultValue("0")
                    String event) {
        String wanted = Values.required("name", name, Inquiries.LONGEST_NAME);
        Optional<UUID> which =
                sample == null || sample.isBlank() ? Optional.empty() : Optional.of(TextInput.uuid("sample", sample));
        Inquiry inquiry = new Inquiry(wanted, TextInput.count("event", event));
        return LateAnswers.of(inquiries
                .ask(caller.get(), TextInput.id(id), which, inquiry)
                .thenApply(report -> Response.ok(WhyJson.of(report)).build()));
    }
}

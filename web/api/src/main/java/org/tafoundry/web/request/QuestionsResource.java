package org.tafoundry.web.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.trial.Trials;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.LateAnswers;
import org.tafoundry.web.TextInput;

/** Asks what only the log's people know. */
@Path("/requests/{id}/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such request.")
@APIResponse(responseCode = "409", description = "The request has no samples now, or is no longer NEW.")
@Tag(name = "Requests")
public class QuestionsResource {
    @Inject
    private Trials trials;

    @Inject
    private CurrentCaller caller;

    /** Asks. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "askQuestions",
            summary =
                    "At most five questions whose answers would change the add-on, each with what some answers do; a draft"
                            + " is made of the samples to find out. Audited.")
    @APIResponseSchema(value = QuestionsJson.class, responseCode = "200", responseDescription = "The questions.")
    @APIResponse(responseCode = "413", description = "The draft needs more time or memory than can be waited for.")
    public CompletionStage<Response> ask(@PathParam("id") String id) {
        return LateAnswers.of(trials.questions(caller.get(), TextInput.id(id))
                .thenApply(open -> Response.ok(QuestionsJson.of(open)).build()));
    }
}

package org.tafoundry.web.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.Requests;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.decision.DecisionsJson;

/** Takes the answers of the log's people. */
@Path("/requests/{id}/answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such request.")
@APIResponse(responseCode = "409", description = "The request has no samples now, or is no longer NEW.")
@Tag(name = "Requests")
public class AnswersResource {
    @Inject
    private Requests requests;

    @Inject
    private RequestAnswers answers;

    @Inject
    private CurrentCaller caller;

    /** Takes answers. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleName.Names.REQUESTOR)
    @Operation(
            operationId = "answerQuestions",
            summary =
                    "Answers about the log of one's own request while it is NEW. The add-on, and every later one for the"
                            + " source, is made by them.")
    @APIResponseSchema(value = RequestJson.class, responseCode = "200", responseDescription = "The request.")
    @APIResponse(responseCode = "422", description = "There is no answer, or one of which nothing can be made.")
    public Response answer(@PathParam("id") String id, @RequestBody(required = true) DecisionsJson body) {
        return answers.versioned(requests.answer(caller.get(), TextInput.id(id), body.instructions()));
    }
}

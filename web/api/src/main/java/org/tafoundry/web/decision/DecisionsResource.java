package org.tafoundry.web.decision;

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
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.trial.Trials;
import org.tafoundry.web.Answers;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.LateAnswers;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.limit.Once;
import org.tafoundry.web.revision.RevisionJson;

/** Tries and keeps what an approver wants of a finished add-on. No thread of the server's waits. */
@Path("/revisions/{id}/decisions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such revision.")
@APIResponse(responseCode = "413", description = "The trial needs more time or memory than can be waited for.")
@Tag(name = "Revisions")
public class DecisionsResource {
    @Inject
    private Trials trials;

    @Inject
    private PersonNames people;

    @Inject
    private CurrentCaller caller;

    /** Tries. */
    @POST
    @Path("/trial")
    @RolesAllowed(RoleName.Names.APPROVER)
    @Operation(
            operationId = "tryDecisions",
            summary = "What a sentence such as 'map act to action', 'this is a proxy log' or 'user is in acct', or"
                    + " decisions, would change in this revision and its coverage; nothing is kept. A language model, if one"
                    + " is configured, reads sentences that no rule reads.")
    @APIResponseSchema(value = OfferJson.class, responseCode = "200", responseDescription = "What would become of it.")
    @APIResponse(responseCode = "409", description = "The samples were removed.")
    @APIResponse(responseCode = "422", description = "There is neither a sentence nor a decision.")
    public CompletionStage<Response> attempt(@PathParam("id") String id, @RequestBody(required = true) WishJson body) {
        UUID revision = TextInput.id(id);
        Caller approver = caller.get();
        return LateAnswers.of((body.said()
                        ? trials.instruct(approver, revision, body.text())
                        : trials.instruct(approver, revision, body.instructions()))
                .thenApply(offer -> Response.ok(OfferJson.of(offer)).build()));
    }

    /** Keeps. */
    @POST
    @RolesAllowed(RoleName.Names.APPROVER)
    @Once
    @Operation(
            operationId = "decideRevision",
            summary =
                    "Makes the next revision of this one by decisions, which every later add-on for the source follows"
                            + " too; it is validated next.")
    @APIResponseSchema(
            value = RevisionJson.class,
            responseCode = "201",
            responseDescription = "The new revision, with its address in Location.")
    @APIResponse(
            responseCode = "409",
            description = "The request is neither COMPLETED nor FAILED, or lost its samples.")
    @APIResponse(responseCode = "422", description = "A decision cannot be followed, or nothing changes.")
    public CompletionStage<Response> decide(
            @PathParam("id") String id, @RequestBody(required = true) DecisionsJson body) {
        return LateAnswers.of(trials.decide(caller.get(), TextInput.id(id), body.instructions())
                .thenApply(this::created));
    }

    /** Nothing that belongs to the call can be asked any more. */
    private Response created(RevisionView revision) {
        return Answers.created(
                "revisions",
                revision.id(),
                RevisionJson.brief(
                        revision, people.of(revision.author().stream().toList())));
    }
}

package org.tafoundry.web.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.Revisions;
import org.tafoundry.web.CurrentCaller;
import org.tafoundry.web.TextInput;
import org.tafoundry.web.json.PageJson;

/** Lists the revisions of a request. */
@Path("/requests/{id}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions")
public class RequestRevisionsResource {
    @Inject
    private Revisions revisions;

    @Inject
    private PersonNames people;

    @Inject
    private CurrentCaller caller;

    /** The revisions of a request. */
    @GET
    @RolesAllowed({RoleName.Names.REQUESTOR, RoleName.Names.APPROVER, RoleName.Names.ADMIN})
    @Operation(
            operationId = "listRevisions",
            summary = "The revisions of a request's add-on, newest first, each with the verdict of its validation;"
                    + " current is the add-on to use.")
    @APIResponse(responseCode = "200", description = "All of them.")
    @APIResponse(responseCode = "404", description = "There is no such request, or it is not the caller's.")
    public PageJson<RevisionJson> list(@PathParam("id") String request) {
        List<RevisionView> found = revisions.list(caller.get(), TextInput.id(request));
        Map<UUID, String> names = people.of(
                found.stream().flatMap(revision -> revision.author().stream()).toList());
        return PageJson.of(found, revision -> RevisionJson.brief(revision, names));
    }
}

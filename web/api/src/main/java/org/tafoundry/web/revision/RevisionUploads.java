package org.tafoundry.web.revision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.validation.Overrides;
import org.tafoundry.web.Answers;
import org.tafoundry.web.UploadedFile;

/** Takes archives as calls bring them, as the next revision of a request, and answers with it. */
@RequestScoped
public class RevisionUploads {
    @Inject
    private Overrides overrides;

    @Inject
    private PersonNames people;

    /** An archive that is the body of the call. */
    public Response take(Caller approver, UUID request, String name, InputStream content) {
        return created(overrides.upload(approver, request, name, content));
    }

    /** An archive that a form holds. */
    public Response take(Caller approver, UUID request, String name, List<EntityPart> form) {
        return UploadedFile.upload(form, name, (file, content) -> take(approver, request, file, content));
    }

    /** The answer for a revision that was made. */
    public Response created(RevisionView revision) {
        return Answers.created(
                "revisions",
                revision.id(),
                RevisionJson.brief(
                        revision, people.of(revision.author().stream().toList())));
    }
}

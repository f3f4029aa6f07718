package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.NewRevision;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.storage.StoredObject;
import org.tafoundry.work.WorkQueue;

/** The rows of a manual override, each change in one short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OverrideLedger {
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    @Inject
    private RequestProgress progress;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private ValidationLedger validations;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    protected OverrideLedger() {}

    OverrideLedger(
            RequestProgress progress,
            RevisionLedger revisions,
            ValidationLedger validations,
            WorkQueue queue,
            AuditTrail audit) {
        this.progress = progress;
        this.revisions = revisions;
        this.validations = validations;
        this.queue = queue;
        this.audit = audit;
    }

    /** Takes care that the object does not stay should no revision refer to it in the end. */
    public String reserve(String key) {
        queue.enqueueDeletion(key, Instant.now().plus(LONGEST_UPLOAD));
        return key;
    }

    /** Keeps the revision, moves the request to VALIDATING and leaves the validation in the queue. */
    public RevisionView add(Caller caller, UUID request, StoredObject archive, ConfigSummary summary) {
        UUID author = caller.require(RoleName.APPROVER);
        progress.validating(request);
        RevisionView revision = revisions.add(new NewRevision(
                request,
                revisions.nextVersion(request),
                RevisionOrigin.MANUAL,
                Optional.of(author),
                archive,
                summary,
                "{\"engine\":\"none\",\"model\":\"none\"}"));
        validations.enqueue(request, revision.id());
        audit.record(
                caller,
                AuditAction.OVERRIDE,
                AuditSubject.of(RevisionLedger.ENTITY, revision.id()),
                Map.of("request", request.toString(), "sha256", archive.checksum()));
        return revision;
    }
}

package org.tafoundry.validation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.advice.ModelCallLedger;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.ConfigSummary;
import org.tafoundry.revision.NewRevision;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionName;
import org.tafoundry.revision.RevisionNumbers;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.SourceDecisions;
import org.tafoundry.sample.SampleLedger;
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
    private SampleLedger samples;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private RevisionNumbers numbers;

    @Inject
    private SourceDecisions decisions;

    @Inject
    private ValidationLedger validations;

    @Inject
    private ModelCallLedger calls;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    protected OverrideLedger() {}

    OverrideLedger(
            RequestProgress progress,
            SampleLedger samples,
            RevisionLedger revisions,
            RevisionNumbers numbers,
            SourceDecisions decisions,
            ValidationLedger validations,
            ModelCallLedger calls,
            WorkQueue queue,
            AuditTrail audit) {
        this.progress = progress;
        this.samples = samples;
        this.revisions = revisions;
        this.numbers = numbers;
        this.decisions = decisions;
        this.validations = validations;
        this.calls = calls;
        this.queue = queue;
        this.audit = audit;
    }

    /**
     * The place of a revision to be.
     *
     * @param version its number
     * @param name the add-on's id
     * @param key key of its archive
     * @param decided what people decided about the source before
     */
    public record Place(int version, String name, String key, List<Instruction> decided) {}

    /** A place for the next revision, whose object does not stay should no revision refer to it in the end. */
    public Place reserve(UUID request, String source) {
        List<Instruction> decided = decisions.of(source);
        int version = numbers.next(request, source);
        String name = RevisionName.of(source, version);
        String key = "requests/" + request + "/revisions/" + UUID.randomUUID() + "/" + name + ".tgz";
        queue.enqueueDeletion(key, Instant.now().plus(LONGEST_UPLOAD));
        return new Place(version, name, key, decided);
    }

    /** Keeps the revision, moves the request to VALIDATING and leaves the validation in the queue. */
    public RevisionView add(
            Caller caller, UUID request, Place place, StoredObject archive, ConfigSummary summary, String metadata) {
        UUID author = caller.require(RoleName.APPROVER);
        EndedRequest.require(progress.read(request));
        RequestView validating = progress.validating(request);
        samples.requireSources(request);
        if (revisions.has(request, place.version())) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    "Somebody else has made revision " + place.version() + " meanwhile.",
                    "Look at it, then upload yours again.");
        }
        RevisionView revision = revisions.add(new NewRevision(
                request, place.version(), RevisionOrigin.MANUAL, Optional.of(author), archive, summary, metadata));
        calls.carry(request, revision.id());
        validations.enqueue(validating, revision.id());
        audit.record(
                caller,
                AuditAction.OVERRIDE,
                AuditSubject.of(RevisionLedger.ENTITY, revision.id()),
                Map.of("request", request.toString(), "sha256", archive.checksum()));
        return revision;
    }
}

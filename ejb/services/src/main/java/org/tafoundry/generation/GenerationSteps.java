package org.tafoundry.generation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.advice.ModelCallLedger;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.request.Failure;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.NewRevision;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionNumbers;
import org.tafoundry.revision.RevisionOrigin;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.revision.SourceDecisions;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.validation.ValidationLedger;
import org.tafoundry.work.Fences;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.Node;
import org.tafoundry.work.WorkQueue;

/** The steps of a generation that change rows, each in one short transaction that holds the fence. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GenerationSteps {
    private static final Duration LONGEST_ATTEMPT = Duration.ofHours(2);

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
    private Fences fences;

    @Inject
    private JobLedger jobs;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    /** Claims the generation of a request; empty when it has come to its end before, or another node is at it. */
    public Optional<GenerationAttempt> claim(UUID id) {
        RequestView request = progress.read(id);
        if (jobs.lost(Job.GENERATE_TA, id, Node.name())) {
            return Optional.empty();
        }
        if (request.status() == RequestStatus.APPROVED) {
            request = progress.generating(id);
        } else if (request.status() != RequestStatus.GENERATING_TA) {
            return Optional.empty();
        }
        return Optional.of(new GenerationAttempt(
                request,
                fences.raise(id),
                numbers.next(id, request.sourceSystem()),
                samples.sources(id),
                Instruction.merged(decisions.of(request.sourceSystem()), request.instructions())));
    }

    /** A key for the archive, whose object does not stay should this attempt be lost. */
    public String reserveArchive(GenerationAttempt attempt, String fileName) {
        String key = "requests/" + attempt.request().id() + "/revisions/" + attempt.version() + "-" + attempt.fence()
                + "/" + fileName;
        queue.enqueueDeletion(key, Instant.now().plus(LONGEST_ATTEMPT));
        return key;
    }

    /** A key for the debug bundle, whose object does not stay should this attempt be lost. */
    public String reserveBundle(GenerationAttempt attempt) {
        String key = "requests/" + attempt.request().id() + "/generations/" + attempt.fence() + ".zip";
        queue.enqueueDeletion(key, Instant.now().plus(LONGEST_ATTEMPT));
        return key;
    }

    /** Commits what came of the attempt: a revision that is to be validated, or a failed request. */
    public void publish(GenerationAttempt attempt, GenerationResult result) {
        UUID request = attempt.request().id();
        progress.read(request); // always the request first and the fence behind it, or two nodes wait for each other
        fences.check(request, attempt.fence());
        if (result instanceof GenerationResult.Made made) {
            RevisionView revision = revisions.add(new NewRevision(
                    request,
                    attempt.version(),
                    RevisionOrigin.AUTO,
                    Optional.empty(),
                    made.archive(),
                    made.summary(),
                    made.metadataJson()));
            calls.carry(request, revision.id());
            validations.enqueue(progress.validating(request), revision.id());
            record(
                    request,
                    AuditSubject.of(RevisionLedger.ENTITY, revision.id()),
                    Map.of(
                            "request",
                            request.toString(),
                            "sha256",
                            made.archive().checksum()));
        } else if (result instanceof GenerationResult.Impossible impossible) {
            jobs.keepBundle(Job.GENERATE_TA, request, impossible.bundle().key());
            fail(request, impossible.reason());
        }
    }

    /** Ends a generation that failed so often that it is not tried again. */
    public void giveUp(UUID request, Failure reason) {
        RequestView now = progress.read(request);
        fences.raise(request);
        if (now.status() == RequestStatus.APPROVED) {
            now = progress.generating(request);
        }
        if (now.status() == RequestStatus.GENERATING_TA) {
            fail(request, reason);
        }
    }

    /** Writes down what a person did about a generation. */
    public void record(Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        audit.record(caller, action, subject, details);
    }

    private void fail(UUID request, Failure reason) {
        progress.failed(request, reason);
        record(request, AuditSubject.of("request", request), Map.of("failure", reason.code()));
    }

    private void record(UUID request, AuditSubject subject, Map<String, String> details) {
        audit.record(audit.productFor(request), AuditAction.GENERATE, subject, details);
    }
}

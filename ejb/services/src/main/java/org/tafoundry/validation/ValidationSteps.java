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
import org.tafoundry.knowledge.OwnAddOns;
import org.tafoundry.request.Failure;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.work.Fences;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.Node;
import org.tafoundry.work.ValidationSlots;
import org.tafoundry.work.WorkQueue;

/** The steps of a validation that change rows, each in one short transaction that holds the fence. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ValidationSteps {
    private static final Duration LONGEST_ATTEMPT = Duration.ofHours(2);
    private static final int LONGEST_REASON = 1000;

    @Inject
    private ValidationLedger ledger;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private SampleLedger samples;

    @Inject
    private RequestProgress progress;

    @Inject
    private Fences fences;

    @Inject
    private OwnAddOns ownAddOns;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private ValidationSlots slots;

    @Inject
    private JobLedger jobs;

    /** Claims a run; empty when it has come to its end before, or another node is at it. */
    public Optional<ValidationAttempt> claim(UUID run) {
        SandboxKind sandbox = ledger.sandbox(run);
        ValidationView view = ledger.read(run);
        RequestView request = progress.read(view.requestId()); // always before the fence
        if (ledger.hasEnded(run) || jobs.lost(Job.VALIDATE_TA, run, Node.name())) {
            return Optional.empty(); // and leaves the fence to a later run of the request, or to the other node
        }
        long fence = fences.raise(view.requestId());
        if (!ledger.begin(run, sandbox.word())) {
            return Optional.empty();
        }
        return Optional.of(new ValidationAttempt(
                run,
                fence,
                request,
                revisions.read(view.revisionId()),
                samples.sources(view.requestId()),
                sandbox,
                slots.of(run).orElse(0)));
    }

    /** Writes down the container or pod that an attempt runs in. */
    public void started(ValidationAttempt attempt, String sandbox) {
        fences.check(attempt.request().id(), attempt.fence());
        ledger.started(attempt.run(), sandbox);
    }

    /** A key for the debug bundle, whose object does not stay should this attempt be lost. */
    public String reserveBundle(ValidationAttempt attempt) {
        String key =
                "requests/" + attempt.request().id() + "/validations/" + attempt.run() + "-" + attempt.fence() + ".zip";
        queue.enqueueDeletion(key, Instant.now().plus(LONGEST_ATTEMPT));
        return key;
    }

    /** Commits how the run ended, and with it the request. */
    public void conclude(ValidationAttempt attempt, ValidationOutcome outcome) {
        UUID request = attempt.request().id();
        progress.read(request);
        fences.check(request, attempt.fence());
        ledger.conclude(attempt.run(), outcome);
        if (outcome.passed()) {
            RevisionView revision = attempt.revision();
            ownAddOns.take(
                    audit.productFor(request, revision.id(), attempt.run()),
                    new OwnAddOns.Completed(
                            attempt.request().sourceSystem(),
                            attempt.request().createdBy(),
                            revision.summary().fileName(),
                            revision.storageKey(),
                            revision.size(),
                            revision.checksum()));
        }
        if (outcome.passed() || revisions.current(request).isPresent()) {
            progress.completed(request); // with this revision, or with the one before that passed
        } else {
            progress.failed(request, failure(outcome.error()));
        }
        audit.record(
                audit.productFor(request, attempt.revision().id(), attempt.run()),
                AuditAction.VALIDATE,
                AuditSubject.of(ValidationLedger.ENTITY, attempt.run()),
                Map.of("request", request.toString(), "passed", Boolean.toString(outcome.passed())));
    }

    /** Ends a run that failed so often that it is not tried again. */
    public void giveUp(UUID run, Failure reason) {
        ValidationView view = ledger.read(run);
        RequestView request = progress.read(view.requestId());
        if (ledger.hasEnded(run)) {
            return; // while this waited for the request
        }
        fences.raise(view.requestId());
        ledger.conclude(run, new ValidationOutcome(false, "", reason.message(), reason.message(), Optional.empty()));
        if (request.status() == RequestStatus.VALIDATING
                && revisions.current(request.id()).isPresent()) {
            progress.completed(request.id());
        } else if (request.status() == RequestStatus.VALIDATING) {
            progress.failed(view.requestId(), reason);
        }
        audit.record(
                audit.productFor(request.id(), view.revisionId(), run),
                AuditAction.VALIDATE,
                AuditSubject.of(ValidationLedger.ENTITY, run),
                Map.of("request", request.id().toString(), "passed", "false", "failure", reason.code()));
    }

    private static Failure failure(String reason) {
        String shown = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        return new Failure(
                "VALIDATION_FAILED",
                shown,
                "Read the report and the debug bundle of the validation run; then upload a corrected add-on or validate again.");
    }
}

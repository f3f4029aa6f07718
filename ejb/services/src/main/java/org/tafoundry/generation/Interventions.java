package org.tafoundry.generation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Failure;
import org.tafoundry.request.RequestProgress;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;
import org.tafoundry.request.Requests;
import org.tafoundry.revision.RevisionLedger;
import org.tafoundry.sample.SampleLedger;
import org.tafoundry.validation.ValidationLedger;
import org.tafoundry.work.Fences;
import org.tafoundry.work.JobLedger;
import org.tafoundry.work.WorkQueue;

/** People step in: a request is cancelled, or its generation is tried again. */
@Stateless
public class Interventions {
    @Inject
    private Requests requests;

    @Inject
    private RequestProgress progress;

    @Inject
    private SampleLedger samples;

    @Inject
    private RevisionLedger revisions;

    @Inject
    private ValidationLedger validations;

    @Inject
    private Fences fences;

    @Inject
    private JobLedger jobs;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    /**
     * Cancels a request of one's own, or anybody's for an administrator. While it waits for approval its requestor
     * withdraws it and it becomes REJECTED; in any other state that is not final it becomes FAILED with code CANCELLED,
     * and what is being done for it ends within seconds.
     */
    public RequestView cancel(Caller caller, UUID id) {
        UUID user = caller.require(RoleName.REQUESTOR, RoleName.ADMIN);
        RequestView seen = requests.get(caller, id);
        boolean own = seen.createdBy().equals(user);
        if (!own && !caller.isAny(RoleName.ADMIN)) {
            throw new Refusal(
                    CommonRefusal.FORBIDDEN,
                    "The request belongs to another requestor.",
                    "Ask its requestor, or an administrator.");
        }
        if (own && seen.status() == RequestStatus.PENDING_APPROVAL) {
            return requests.cancel(caller, id);
        }
        String reason = "Cancelled by " + caller.username() + ".";
        RequestView cancelled = progress.failed(id, new Failure("CANCELLED", reason, next(seen)));
        fences.raise(id);
        validations.cancelled(id, reason);
        jobs.cancelled(id, caller.username());
        audit.record(caller, AuditAction.CANCEL, AuditSubject.of(Requests.ENTITY, id), Map.of("reason", reason));
        return cancelled;
    }

    /** What can be done with a cancelled request depends on how far it had come. */
    private String next(RequestView cancelled) {
        if (cancelled.approvedAt().isEmpty()) {
            return "Create a new request.";
        }
        return revisions.hasAny(cancelled.id())
                ? "Have a revision validated again, or create a new request."
                : "Have the generation tried again, or create a new request.";
    }

    /** Has the generation of a request tried again that FAILED without an add-on. */
    public RequestView retry(Caller caller, UUID id) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        RequestView seen = requests.get(caller, id);
        if (seen.status() != RequestStatus.FAILED || seen.approvedAt().isEmpty()) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WRONG_STATE,
                    "The request is " + seen.status()
                            + (seen.approvedAt().isEmpty() ? " and was never approved" : "")
                            + "; only the generation of an approved request that FAILED is tried again.",
                    "Read the request to see its state now.");
        }
        if (revisions.hasAny(id)) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WRONG_STATE,
                    "The request has an add-on, so that there is nothing to generate again.",
                    "Have its newest revision validated again, or upload a corrected one.");
        }
        if (samples.sources(id).isEmpty()) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WITHOUT_SAMPLE,
                    "The request has no sample any more, so there is nothing to make an add-on from.",
                    "Create a new request with a sample.");
        }
        RequestView again = progress.generatingAgain(id);
        queue.enqueueGeneration(id);
        audit.record(caller, AuditAction.RETRY, AuditSubject.of(Requests.ENTITY, id), Map.of());
        return again;
    }
}

package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.WorkQueue;

/** The approver's side: the queue, approve, reject. */
@Stateless
public class Approvals {
    private static final int LONGEST_REASON = 4000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private RequestStates states;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    protected Approvals() {}

    Approvals(
            EntityManager em,
            Requests requests,
            RequestStates states,
            FourEyes fourEyes,
            WorkQueue queue,
            AuditTrail audit) {
        this.em = em;
        this.requests = requests;
        this.states = states;
        this.fourEyes = fourEyes;
        this.queue = queue;
        this.audit = audit;
    }

    /** The requests that wait, oldest first unless sorted otherwise. */
    public Page<RequestView> queue(Caller caller, PageRequest page) {
        caller.require(RoleName.APPROVER);
        PageRequest ordered = page.sort().isEmpty() ? new PageRequest(page.page(), page.size(), "createdAt,asc") : page;
        return requests.list(caller, new RequestQuery(Set.of(RequestStatus.PENDING_APPROVAL), ""), ordered);
    }

    /** Approves a request and leaves its generation in the queue, in one transaction. */
    public RequestView approve(Caller caller, UUID id) {
        return approve(caller, id, "");
    }

    /** Approves a request, with a comment for its requestor that may be empty; its add-on is generated next. */
    public RequestView approve(Caller caller, UUID id, String comment) {
        UUID approver = caller.require(RoleName.APPROVER);
        String words = Values.optional("comment", comment, LONGEST_REASON);
        requireFourEyes(caller, id, approver);
        Request request = states.move(id, RequestStatus.APPROVED);
        request.approvedBy = approver;
        request.approvedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        request.metadata = request.metadata().approved(words);
        em.flush();
        queue.enqueueGeneration(id);
        queue.enqueueNotice(id, NoticeEvent.APPROVED, words);
        audit.record(
                caller,
                AuditAction.APPROVE,
                AuditSubject.of(Requests.ENTITY, id),
                words.isEmpty() ? Map.of() : Map.of("comment", words));
        return RequestView.of(request);
    }

    /** Rejects a request with a reason. */
    public RequestView reject(Caller caller, UUID id, String reason) {
        caller.require(RoleName.APPROVER);
        String words = Values.required("reason", reason, LONGEST_REASON);
        Request request = states.move(id, RequestStatus.REJECTED);
        request.rejectionReason = words;
        em.flush();
        queue.enqueueNotice(id, NoticeEvent.REJECTED, words);
        audit.record(caller, AuditAction.REJECT, AuditSubject.of(Requests.ENTITY, id), Map.of("reason", words));
        return RequestView.of(request);
    }

    /** Whether a request's own requestor could approve it. */
    public boolean allowsOwn() {
        return fourEyes.allowOwn();
    }

    private void requireFourEyes(Caller caller, UUID id, UUID approver) {
        if (requests.get(caller, id).createdBy().equals(approver) && !fourEyes.allowOwn()) {
            throw new Refusal(
                            RequestRefusal.REQUEST_FOUR_EYES,
                            "The request is your own, and nobody approves their own request here.",
                            "Ask another approver; an administrator can allow it with APPROVE_OWN_REQUESTS.")
                    .denying(Requests.ENTITY, id);
        }
    }

    /** How many requests are in each state. */
    public Map<RequestStatus, Long> statistics(Caller caller) {
        caller.require(RoleName.APPROVER, RoleName.ADMIN);
        Map<RequestStatus, Long> counts = new EnumMap<>(RequestStatus.class);
        for (RequestStatus status : RequestStatus.values()) {
            counts.put(status, 0L);
        }
        em.createQuery("select r.status, count(r) from Request r group by r.status", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((RequestStatus) row[0], (Long) row[1]));
        return counts;
    }
}

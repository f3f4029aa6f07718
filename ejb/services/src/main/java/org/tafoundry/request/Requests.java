package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.page.Page;
import org.tafoundry.page.PageRequest;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.settings.AllowedSandboxes;
import org.tafoundry.settings.Settings;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.WorkQueue;

/** Creates, lists, changes, submits and cancels requests; requestors see only their own. */
@Stateless
public class Requests {
    /** The entity type of requests in the audit trail. */
    public static final String ENTITY = "request";

    private static final Map<String, String> SORTABLE = Map.of(
            "createdAt", "r.createdAt",
            "updatedAt", "r.updatedAt",
            "status", "r.status",
            "sourceSystem", "r.sourceSystem");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestStates states;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    protected Requests() {}

    Requests(EntityManager em, RequestStates states, WorkQueue queue, AuditTrail audit, Settings settings) {
        this.settings = settings;
        this.em = em;
        this.states = states;
        this.queue = queue;
        this.audit = audit;
    }

    /** Creates a request in state NEW. */
    public RequestView create(Caller caller, RequestDraft draft) {
        UUID requestor = caller.require(RoleName.REQUESTOR);
        allowed(draft.interview().sandbox());
        Request request = new Request(requestor, draft);
        em.persist(request);
        em.flush();
        audit.record(
                caller,
                AuditAction.CREATE,
                AuditSubject.of(ENTITY, request.id),
                Map.of("sourceSystem", request.sourceSystem));
        return RequestView.of(request);
    }

    private void allowed(String sandbox) {
        AllowedSandboxes sandboxes = AllowedSandboxes.of(settings);
        if (!sandbox.isEmpty() && !sandboxes.allows(sandbox)) {
            throw Values.invalid(
                    "The configuration does not allow the sandbox " + sandbox + ".",
                    "Name one of " + sandboxes.words() + ", or leave it out for the one that is configured.");
        }
    }

    /** One request, if the caller may see it. */
    public RequestView get(Caller caller, UUID id) {
        return RequestView.of(visible(caller, id, RequestStates.notFound(id)));
    }

    /**
     * The request that something belongs to, if the caller may see it.
     *
     * @param otherwise what is thrown when the caller may not, so that the answer names nothing but the thing asked for
     */
    public RequestView of(Caller caller, UUID id, Refusal otherwise) {
        return RequestView.of(visible(caller, id, otherwise));
    }

    /**
     * The requests the caller may see, newest first unless sorted by {@code createdAt}, {@code updatedAt},
     * {@code status} or {@code sourceSystem}.
     */
    public Page<RequestView> list(Caller caller, RequestQuery query, PageRequest page) {
        UUID user = caller.require(RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN);
        // a condition that every row meets would be looked at in every row all the same
        boolean anyText = query.text().isEmpty();
        boolean anyStatus = query.statuses().isEmpty();
        String where = " from Request r where 1 = 1"
                + (anyStatus ? "" : " and r.status in :statuses")
                + (anyText
                        ? ""
                        : " and (lower(r.sourceSystem) like :text escape '!' or lower(r.description) like :text escape '!')")
                + (seesAll(caller) ? "" : " and r.createdBy = :user");
        TypedQuery<Request> rows =
                em.createQuery("select r" + where + page.orderBy(SORTABLE, "r.createdAt desc, r.id"), Request.class);
        TypedQuery<Long> count = em.createQuery("select count(r)" + where, Long.class);
        for (TypedQuery<?> each : List.of(rows, count)) {
            if (!anyStatus) {
                each.setParameter("statuses", query.statuses());
            }
            if (!anyText) {
                each.setParameter("text", Values.containing("text", query.text(), RequestQuery.LONGEST_TEXT));
            }
            if (!seesAll(caller)) {
                each.setParameter("user", user);
            }
        }
        List<RequestView> items = rows.setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(RequestView::of)
                .toList();
        return Page.of(items, page, count.getSingleResult());
    }

    /** Changes a request that was not submitted yet; refused when it was changed after {@code readAt}. */
    public RequestView update(Caller caller, UUID id, Instant readAt, RequestDraft draft) {
        Request request = ownNew(caller, id, "changed");
        if (!request.updatedAt.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    "The request was changed at " + request.updatedAt + ".",
                    "Read it again and repeat the change.");
        }
        allowed(draft.interview().sandbox());
        request.take(draft);
        em.flush();
        audit.record(
                caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, id), Map.of("sourceSystem", request.sourceSystem));
        return RequestView.of(request);
    }

    /**
     * Takes answers about the log of one's own request that was not submitted yet: zone and product into the interview,
     * everything else as decisions that the add-on, and every later one for the source, is made by.
     */
    public RequestView answer(Caller caller, UUID id, List<Instruction> answers) {
        Request request = ownNew(caller, id, "answered for");
        Interview interview = request.metadata().interview();
        List<Instruction> decided = new ArrayList<>();
        for (Instruction answer : Decisions.checked(answers)) {
            switch (answer.kind()) {
                case ZONE -> interview = interview.in(answer.target());
                case PRODUCT -> interview = interview.of(answer.field(), answer.target());
                default -> decided.add(answer);
            }
        }
        request.metadata = request.metadata()
                .answered(interview, Instruction.merged(request.metadata().instructions(), decided));
        em.flush();
        new OpenQuestions(em).answered(id);
        String words = answers.stream().map(Instruction::words).collect(Collectors.joining("; "));
        audit.record(caller, AuditAction.UPDATE, AuditSubject.of(ENTITY, id), Map.of("answers", words));
        return RequestView.of(request);
    }

    /** Submits a request for approval; it needs a sample. */
    public RequestView submit(Caller caller, UUID id) {
        own(caller, id);
        Request request = states.move(id, RequestStatus.PENDING_APPROVAL);
        long samples = em.createQuery(
                        """
                        select count(s) from LogSample s
                        where s.requestId = :id and s.checksum is not null and s.deletedAt is null
                        """,
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (samples == 0) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WITHOUT_SAMPLE,
                    "The request has no sample, so there is nothing to make an add-on from.",
                    "Upload at least one log sample, then submit again.");
        }
        queue.enqueueNotice(id, NoticeEvent.SUBMITTED, "");
        audit.record(
                caller, AuditAction.SUBMIT, AuditSubject.of(ENTITY, id), Map.of("samples", Long.toString(samples)));
        return RequestView.of(request);
    }

    /** Withdraws a request that waits for approval: it becomes REJECTED, with that as the reason. */
    public RequestView cancel(Caller caller, UUID id) {
        own(caller, id);
        Request request = states.move(id, RequestStatus.REJECTED);
        request.rejectionReason = "Withdrawn by the requestor.";
        em.flush();
        audit.record(caller, AuditAction.CANCEL, AuditSubject.of(ENTITY, id), Map.of());
        return RequestView.of(request);
    }

    /**
     * The request, still changeable by its requestor and locked until the transaction ends; refused otherwise.
     *
     * @param what what is wanted of it, for the refusal: {@code deleted}
     */
    public RequestView requireOwnNew(Caller caller, UUID id, String what) {
        return RequestView.of(ownNew(caller, id, what));
    }

    /** The request, if it is the caller's own; refused otherwise. */
    public RequestView requireOwn(Caller caller, UUID id) {
        return RequestView.of(own(caller, id));
    }

    private Request ownNew(Caller caller, UUID id, String what) {
        own(caller, id);
        Request request = states.lock(id);
        if (request.status != RequestStatus.NEW) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WRONG_STATE,
                    "The request is " + request.status + " and can be " + what + " only while it is NEW.",
                    "Read the request to see its state now, or create a new one.");
        }
        return request;
    }

    private Request own(Caller caller, UUID id) {
        UUID user = caller.require(RoleName.REQUESTOR);
        Request request = visible(caller, id, RequestStates.notFound(id));
        if (!request.createdBy.equals(user)) {
            throw new Refusal(
                            CommonRefusal.FORBIDDEN,
                            "The request belongs to another requestor.",
                            "Ask its requestor, or create a request of your own.")
                    .denying(ENTITY, id);
        }
        return request;
    }

    private Request visible(Caller caller, UUID id, Refusal otherwise) {
        UUID user = caller.require(RoleName.REQUESTOR, RoleName.APPROVER, RoleName.ADMIN);
        Request request = states.find(id);
        if (!seesAll(caller) && !request.createdBy.equals(user)) {
            throw otherwise.denying(ENTITY, id);
        }
        return request;
    }

    private static boolean seesAll(Caller caller) {
        return caller.isAny(RoleName.APPROVER, RoleName.ADMIN);
    }
}

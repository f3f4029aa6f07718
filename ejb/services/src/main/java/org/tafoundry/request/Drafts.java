package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.work.WorkQueue;

/** Requests that their requestor still works on: deletes them, and makes one of a request that was rejected. */
@Stateless
public class Drafts {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Requests requests;

    @Inject
    private RequestStates states;

    @Inject
    private WorkQueue queue;

    @Inject
    private AuditTrail audit;

    protected Drafts() {}

    Drafts(EntityManager em, Requests requests, RequestStates states, WorkQueue queue, AuditTrail audit) {
        this.em = em;
        this.requests = requests;
        this.states = states;
        this.queue = queue;
        this.audit = audit;
    }

    /** Deletes one's own request that is NEW, with its samples; their objects follow through the queue. */
    public void delete(Caller caller, UUID id) {
        RequestView request = requests.requireOwnNew(caller, id, "deleted");
        em.createQuery("select s.storageKey from LogSample s where s.requestId = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(key -> queue.enqueueDeletion(key, Instant.now()));
        em.createQuery("delete from Request r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        audit.record(
                caller,
                AuditAction.DELETE,
                AuditSubject.of(Requests.ENTITY, id),
                Map.of("sourceSystem", request.sourceSystem()));
    }

    /** One's own request that was rejected or withdrawn becomes NEW again, to be changed and submitted once more. */
    public RequestView reopen(Caller caller, UUID id) {
        requests.requireOwn(caller, id);
        Request request = states.move(id, RequestStatus.NEW);
        String reason = request.rejectionReason == null ? "" : request.rejectionReason;
        request.rejectionReason = null;
        em.flush();
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(Requests.ENTITY, id),
                Map.of("reopened", "true", "rejectionReason", reason));
        return RequestView.of(request);
    }
}

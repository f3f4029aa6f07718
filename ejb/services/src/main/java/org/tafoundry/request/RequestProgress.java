package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tafoundry.work.NoticeEvent;
import org.tafoundry.work.WorkQueue;

/** Moves a request along while its add-on is made, in the transaction of the work that made it move. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestProgress {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestStates states;

    @Inject
    private WorkQueue queue;

    protected RequestProgress() {}

    RequestProgress(EntityManager em, RequestStates states, WorkQueue queue) {
        this.em = em;
        this.states = states;
        this.queue = queue;
    }

    /** The request as it is now, locked until the transaction ends. */
    public RequestView read(UUID id) {
        return RequestView.of(states.lock(id));
    }

    /** APPROVED becomes GENERATING_TA. */
    public RequestView generating(UUID id) {
        return RequestView.of(states.move(id, RequestStatus.GENERATING_TA));
    }

    /** GENERATING_TA, COMPLETED or FAILED becomes VALIDATING. */
    public RequestView validating(UUID id) {
        Request request = states.move(id, RequestStatus.VALIDATING);
        request.completedAt = null;
        return failure(request, Failure.NONE);
    }

    /** VALIDATING becomes COMPLETED. */
    public RequestView completed(UUID id) {
        Request request = states.move(id, RequestStatus.COMPLETED);
        request.completedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        queue.enqueueNotice(id, NoticeEvent.COMPLETED, "");
        return failure(request, Failure.NONE);
    }

    /** FAILED becomes GENERATING_TA once more. */
    public RequestView generatingAgain(UUID id) {
        return failure(states.move(id, RequestStatus.GENERATING_TA), Failure.NONE);
    }

    /** Whatever is not final becomes FAILED, with the reason. */
    public RequestView failed(UUID id, Failure reason) {
        Request request = states.move(id, RequestStatus.FAILED);
        queue.enqueueNotice(id, NoticeEvent.FAILED, reason.message() + "\n" + reason.next());
        return failure(request, reason);
    }

    private RequestView failure(Request request, Failure reason) {
        request.metadata = request.metadata().failed(reason);
        em.flush();
        return RequestView.of(request);
    }
}

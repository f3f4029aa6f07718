package org.tafoundry.request;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;

/**
 * Moves requests from state to state. The move is an update that names the state it starts from, so of two callers who
 * move the same request one is refused and changes nothing.
 */
@Dependent
class RequestStates {
    @PersistenceContext
    private EntityManager em;

    protected RequestStates() {}

    RequestStates(EntityManager em) {
        this.em = em;
    }

    /** The request in its new state, locked until the transaction ends. */
    Request move(UUID id, RequestStatus to) {
        int moved = em.createQuery(
                        "update Request r set r.status = :to, r.updatedAt = :now where r.id = :id and r.status in :from")
                .setParameter("to", to)
                .setParameter("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setParameter("id", id)
                .setParameter("from", to.before())
                .executeUpdate();
        Request request = find(id);
        em.refresh(request);
        if (moved == 0) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WRONG_STATE,
                    "The request is " + request.status + " and cannot become " + to + ".",
                    "It becomes " + to + " only from "
                            + to.before().stream().map(RequestStatus::name).collect(Collectors.joining(" or "))
                            + "; read the request to see its state now.");
        }
        return request;
    }

    Request find(UUID id) {
        return Optional.ofNullable(em.find(Request.class, id)).orElseThrow(() -> notFound(id));
    }

    /** The request as it is now, locked until the transaction ends. */
    Request lock(UUID id) {
        Request request = find(id);
        em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    static Refusal notFound(UUID id) {
        return new Refusal(
                CommonRefusal.NOT_FOUND, "There is no request " + id + ".", "List your requests to see their ids.");
    }
}

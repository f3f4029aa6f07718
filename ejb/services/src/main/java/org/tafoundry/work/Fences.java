package org.tafoundry.work;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * The fence of each request's work. Every claim raises it; a step commits only together with a check that it still is the
 * one it claimed, so that a node that was thought dead and comes back cannot overwrite what its successor did. Works in
 * the transaction of the caller.
 */
@Dependent
public class Fences {
    @PersistenceContext
    private EntityManager em;

    protected Fences() {}

    public Fences(EntityManager em) {
        this.em = em;
    }

    /** Begins a new attempt. */
    public long raise(UUID request) {
        Number fence = (Number) em.createNativeQuery(
                        """
                        INSERT INTO work_fences (request_id, fence, raised_at) VALUES (:request, 1, now())
                        ON CONFLICT (request_id) DO UPDATE SET fence = work_fences.fence + 1, raised_at = now()
                        RETURNING fence
                        """)
                .setParameter("request", request)
                .getSingleResult();
        return fence.longValue();
    }

    /** Refuses to go on when another attempt has begun; until the transaction ends none can. */
    public void check(UUID request, long fence) {
        boolean held = !em.createNativeQuery(
                        "SELECT 1 FROM work_fences WHERE request_id = :request AND fence = :fence FOR UPDATE")
                .setParameter("request", request)
                .setParameter("fence", fence)
                .getResultList()
                .isEmpty();
        if (!held) {
            throw new SupersededException(
                    "Another attempt at request " + request + " has begun since attempt " + fence + ".");
        }
    }
}

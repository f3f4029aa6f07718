package org.tafoundry.request;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Keeps how many questions about a request's log are open; finding them takes seconds, so a list cannot ask for them. */
@Stateless
public class OpenQuestions {
    @PersistenceContext
    private EntityManager em;

    protected OpenQuestions() {}

    /** For use outside a container. */
    public OpenQuestions(EntityManager em) {
        this.em = em;
    }

    /** Somebody asks; how many are open is not known until {@link #asked}. */
    public void asking(UUID request, Instant at) {
        em.createNativeQuery(
                        """
                        INSERT INTO open_questions (request_id, asked_at) SELECT id, :at FROM requests WHERE id = :request
                        ON CONFLICT (request_id) DO UPDATE SET questions = NULL, asked_at = excluded.asked_at
                        """)
                .setParameter("request", request)
                .setParameter("at", at)
                .executeUpdate();
    }

    /**
     * So many were open.
     *
     * @param at when somebody asked; if another one has asked since, that answer counts
     */
    public void asked(UUID request, int questions, Instant at) {
        em.createNativeQuery(
                        "UPDATE open_questions SET questions = :questions WHERE request_id = :request AND asked_at = :at")
                .setParameter("request", request)
                .setParameter("questions", questions)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** One of them was answered. */
    public void answered(UUID request) {
        em.createNativeQuery(
                        "UPDATE open_questions SET questions = greatest(0, questions - 1) WHERE request_id = :request")
                .setParameter("request", request)
                .executeUpdate();
    }

    /** Whether somebody has asked since the last sample came. */
    public boolean isKnown(UUID request) {
        return !em.createNativeQuery(
                        """
                        SELECT 1 FROM open_questions q WHERE q.request_id = :request AND NOT EXISTS (
                            SELECT 1 FROM log_samples l WHERE l.request_id = q.request_id AND l.created_at > q.asked_at)
                        """)
                .setParameter("request", request)
                .getResultList()
                .isEmpty();
    }
}

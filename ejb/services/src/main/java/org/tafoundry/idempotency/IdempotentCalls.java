package org.tafoundry.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/** Lets a call with a key through once, and gives the answer of the first call to those that repeat it within a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotentCalls {
    private static final int LONGEST_KEY = 255;
    private static final Duration KEPT = Duration.ofDays(1);

    /** No call takes so long: its server has died. */
    private static final Duration LONGEST_CALL = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    protected IdempotentCalls() {}

    IdempotentCalls(EntityManager em) {
        this.em = em;
    }

    /**
     * Begins a call.
     *
     * @param fingerprint of what is called with what, 64 characters
     * @return the answer of the call that was made with this key before; empty when this is the first one
     */
    public Optional<KeptAnswer> begin(UUID user, String key, String fingerprint) {
        String name = Values.required("Idempotency-Key", key, LONGEST_KEY);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        forgetOld(now);
        int first = em.createNativeQuery(
                        """
                        INSERT INTO idempotent_calls (user_id, call_key, fingerprint, begun_at)
                        VALUES (:user, :key, :fingerprint, :now) ON CONFLICT (user_id, call_key) DO NOTHING
                        """)
                .setParameter("user", user)
                .setParameter("key", name)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", now)
                .executeUpdate();
        return first == 1 ? Optional.empty() : Optional.of(answer(user, name, fingerprint));
    }

    private KeptAnswer answer(UUID user, String key, String fingerprint) {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT fingerprint, status, location, body FROM idempotent_calls
                        WHERE user_id = :user AND call_key = :key
                        """)
                .setParameter("user", user)
                .setParameter("key", key)
                .getResultList();
        // a row that went just now belongs to a call that failed: its client may try again, and so may this one
        Object[] row = rows.isEmpty() ? new Object[] {fingerprint, null, null, null} : (Object[]) rows.get(0);
        if (!row[0].equals(fingerprint)) {
            throw new Refusal(
                    IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key was used for another call.",
                    "Use a new key, for example a random UUID, for every call that is not the same one again.");
        }
        if (row[1] == null) {
            throw new Refusal(
                    IdempotencyRefusal.IDEMPOTENCY_IN_PROGRESS,
                    "The first call with this Idempotency-Key has not ended yet.",
                    "Repeat the call in a moment.");
        }
        return new KeptAnswer(
                ((Number) row[1]).intValue(),
                row[2] == null ? "" : (String) row[2],
                row[3] == null ? "" : (String) row[3]);
    }

    /** Keeps the answer of a call that succeeded. */
    public void succeeded(UUID user, String key, KeptAnswer answer) {
        em.createNativeQuery(
                        """
                        UPDATE idempotent_calls SET status = :status, location = :location, body = :body
                        WHERE user_id = :user AND call_key = :key
                        """)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .setParameter("user", user)
                .setParameter("key", key.strip())
                .executeUpdate();
    }

    /** Forgets a call that was refused or failed, so that it can be made again. */
    public void failed(UUID user, String key) {
        em.createNativeQuery(
                        "DELETE FROM idempotent_calls WHERE user_id = :user AND call_key = :key AND status IS NULL")
                .setParameter("user", user)
                .setParameter("key", key.strip())
                .executeUpdate();
    }

    private void forgetOld(Instant now) {
        em.createNativeQuery(
                        """
                        DELETE FROM idempotent_calls WHERE (user_id, call_key) IN (
                            SELECT user_id, call_key FROM idempotent_calls
                            WHERE begun_at < :old OR begun_at < :dead AND status IS NULL LIMIT 100 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter("old", now.minus(KEPT))
                .setParameter("dead", now.minus(LONGEST_CALL))
                .executeUpdate();
    }
}

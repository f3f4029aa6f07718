package org.tafoundry.identity.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.Refusal;

/**
 * Stops guessing: a login counts before its password is checked, and no longer when it was right. Counting takes a lock on
 * user name and address in the database, so neither many nodes nor many logins at once let more guesses through.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginAttempts {
    /** Enough for somebody who mistypes, few enough to make guessing useless. */
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String USERNAME = "username";
    private static final String ADDRESS = "address";

    @PersistenceContext
    private EntityManager em;

    protected LoginAttempts() {}

    LoginAttempts(EntityManager em) {
        this.em = em;
    }

    /** Counts an attempt; refused when there were ten for this user name from this address in the last five minutes. */
    public UUID begin(Caller caller, String username) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        em.createNativeQuery("SELECT cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)")
                .setParameter("key", "login " + caller.ipAddress() + " " + username)
                .getResultList();
        forget(now.minus(WINDOW));
        Number before = (Number) em.createNativeQuery(
                        """
                        SELECT count(*) FROM login_attempts
                        WHERE username = :username AND ip_address = :address AND attempted_at >= :since
                        """)
                .setParameter(USERNAME, username)
                .setParameter(ADDRESS, caller.ipAddress())
                .setParameter("since", now.minus(WINDOW))
                .getSingleResult();
        if (before.longValue() >= MOST) {
            throw new Refusal(
                    SessionRefusal.SESSION_TOO_MANY_ATTEMPTS,
                    "There were " + MOST + " wrong passwords for this user name from this address within "
                            + WINDOW.toMinutes() + " minutes.",
                    "Wait " + WINDOW.toMinutes() + " minutes, or ask an administrator to reset the password.");
        }
        UUID id = UUID.randomUUID();
        em.createNativeQuery(
                        "INSERT INTO login_attempts (id, username, ip_address, attempted_at) VALUES (:id, :username,"
                                + " :address, :at)")
                .setParameter("id", id)
                .setParameter(USERNAME, username)
                .setParameter(ADDRESS, caller.ipAddress())
                .setParameter("at", now)
                .executeUpdate();
        return id;
    }

    /** The password was right: the attempt does not count. */
    public void succeeded(UUID attempt) {
        em.createNativeQuery("DELETE FROM login_attempts WHERE id = :id")
                .setParameter("id", attempt)
                .executeUpdate();
    }

    /** Deletes what no longer counts; rows that another node deletes just now are left to it. */
    private void forget(Instant before) {
        em.createNativeQuery(
                        """
                        DELETE FROM login_attempts WHERE id IN (
                            SELECT id FROM login_attempts WHERE attempted_at < :before LIMIT 100 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter("before", before)
                .executeUpdate();
    }
}

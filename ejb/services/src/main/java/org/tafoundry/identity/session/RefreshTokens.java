package org.tafoundry.identity.session;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps refresh tokens: each is good for one renewal. Using one a second time means that it was copied, so its whole
 * family, which began with one login, is revoked. Works in the transaction of the session bean that owns it.
 */
@Dependent
class RefreshTokens {
    @PersistenceContext
    private EntityManager em;

    protected RefreshTokens() {}

    RefreshTokens(EntityManager em) {
        this.em = em;
    }

    /** What became of a refresh token that was shown. */
    sealed interface Use {
        /**
         * It was good and is used up now.
         *
         * @param family the login it comes from
         * @param user whose it is
         */
        record Good(UUID family, UUID user) implements Use {}

        /**
         * It was used before: its family is revoked now.
         *
         * @param family the login it comes from
         * @param user whose it is
         */
        record Again(UUID family, UUID user) implements Use {}

        /** It is unknown, expired or revoked. */
        record Dead() implements Use {}
    }

    /** A new token of a family. */
    String issue(UUID family, UUID user, Instant now) {
        String token = OpaqueToken.random();
        em.persist(new RefreshToken(family, user, OpaqueToken.hash(token), now));
        return token;
    }

    /** Uses a token up. */
    Use use(String token, Instant now) {
        Optional<RefreshToken> found = find(token);
        if (found.isEmpty() || found.get().revokedAt != null || !now.isBefore(found.get().expiresAt)) {
            return new Use.Dead();
        }
        RefreshToken row = found.get();
        int used = em.createQuery("update RefreshToken t set t.usedAt = :now where t.id = :id and t.usedAt is null")
                .setParameter("now", now)
                .setParameter("id", row.id)
                .executeUpdate();
        if (used == 0) {
            revokeFamily(row.familyId, now);
            return new Use.Again(row.familyId, row.userId);
        }
        return new Use.Good(row.familyId, row.userId);
    }

    /** Ends the login that a token comes from; tells whose it was. */
    Optional<UUID> end(String token, Instant now) {
        Optional<RefreshToken> found = find(token);
        found.ifPresent(row -> revokeFamily(row.familyId, now));
        return found.map(row -> row.userId);
    }

    /** Ends all logins of a user. */
    void endAll(UUID user, Instant now) {
        em.createQuery("update RefreshToken t set t.revokedAt = :now where t.userId = :user and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Deletes tokens that expired before {@code time}; tells how many. */
    int deleteExpiredBefore(Instant time) {
        return em.createQuery("delete from RefreshToken t where t.expiresAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    private Optional<RefreshToken> find(String token) {
        return em.createQuery("select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", OpaqueToken.hash(token))
                .getResultStream()
                .findFirst();
    }

    private void revokeFamily(UUID family, Instant now) {
        em.createQuery(
                        "update RefreshToken t set t.revokedAt = :now where t.familyId = :family and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("family", family)
                .executeUpdate();
    }
}

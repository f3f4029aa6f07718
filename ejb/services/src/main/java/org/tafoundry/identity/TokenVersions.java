package org.tafoundry.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Counts up when what a user's access tokens say stops being true, so that tokens given before are refused at once. */
@Stateless
public class TokenVersions {
    @PersistenceContext
    private EntityManager em;

    protected TokenVersions() {}

    TokenVersions(EntityManager em) {
        this.em = em;
    }

    /** The version that tokens of this user carry now. */
    public long current(UUID user) {
        List<?> rows = em.createNativeQuery("SELECT version FROM token_versions WHERE user_id = :user")
                .setParameter("user", user)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    /** Whether a token that carries {@code version} still speaks for this user. */
    public boolean isCurrent(UUID user, long version) {
        return !em.createNativeQuery(
                        """
                        SELECT 1 FROM users u LEFT JOIN token_versions t ON t.user_id = u.id
                        WHERE u.id = :user AND u.is_active AND coalesce(t.version, 0) = :version
                        """)
                .setParameter("user", user)
                .setParameter("version", version)
                .getResultList()
                .isEmpty();
    }

    /** Makes all tokens that this user has now invalid. */
    public void raise(UUID user) {
        em.createNativeQuery(
                        """
                        INSERT INTO token_versions (user_id, version) VALUES (:user, 1)
                        ON CONFLICT (user_id) DO UPDATE SET version = token_versions.version + 1
                        """)
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Ends everything that this user has been given: all tokens, those too that renew a login. */
    public void end(UUID user) {
        raise(user);
        em.createNativeQuery(
                        "UPDATE refresh_tokens SET revoked_at = now() WHERE user_id = :user AND revoked_at IS NULL")
                .setParameter("user", user)
                .executeUpdate();
    }
}

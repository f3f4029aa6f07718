package org.tafoundry.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code refresh_tokens}; the token itself is not kept, only its hash. */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken {
    static final Duration LIFETIME = Duration.ofHours(12);

    @Id
    UUID id;

    @Column(name = "family_id")
    UUID familyId;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    protected RefreshToken() {}

    RefreshToken(UUID familyId, UUID userId, String tokenHash, Instant now) {
        this.id = UUID.randomUUID();
        this.familyId = familyId;
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }
}

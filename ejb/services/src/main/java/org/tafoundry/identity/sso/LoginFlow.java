package org.tafoundry.identity.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code login_flows}; of what the browser holds, only hashes are kept. */
@Entity
@Table(name = "login_flows")
class LoginFlow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Provider provider;

    @Column(name = "state_hash")
    String stateHash;

    @Column(name = "browser_hash")
    String browserHash;

    String nonce;

    String verifier;

    @Column(name = "return_to")
    String returnTo;

    @Column(name = "for_program")
    boolean forProgram;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "ticket_hash")
    String ticketHash;

    @Column(name = "logout_hint")
    String logoutHint = "";

    @Column(name = "expires_at")
    Instant expiresAt;

    protected LoginFlow() {}

    LoginFlow(Provider provider, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.expiresAt = expiresAt;
    }
}

package org.tafoundry.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;

/** A row of {@code users}. */
@Entity
@Table(name = "users")
class User {
    /** Value of {@code auth_provider} for users whose password is kept here. */
    static final String LOCAL = "local";

    @Id
    UUID id;

    String username;

    String email;

    @Column(name = "hashed_password")
    String hashedPassword;

    @Column(name = "full_name")
    String fullName;

    @Column(name = "is_active")
    boolean active = true;

    @Column(name = "is_superuser")
    boolean superuser;

    @Column(name = "auth_provider")
    String authProvider;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "last_login")
    Instant lastLogin;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected User() {}

    User(String username, String email) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.email = email;
    }
}

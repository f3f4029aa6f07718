package org.tafoundry.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code user_roles}; only ever inserted and deleted. */
@Entity
@Immutable
@Table(name = "user_roles")
class UserRole {
    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "role_id")
    UUID roleId;

    @Column(name = "assigned_at")
    Instant assignedAt;

    @Column(name = "assigned_by")
    UUID assignedBy;

    protected UserRole() {}

    UserRole(UUID userId, UUID roleId, UUID assignedBy) {
        this.id = UUID.randomUUID();
        this.userId = userId;
        this.roleId = roleId;
        this.assignedBy = assignedBy;
        this.assignedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

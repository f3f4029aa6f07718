package org.tafoundry.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tafoundry.caller.RoleName;

/** A row of {@code roles}; the four rows come with the schema. */
@Entity
@Table(name = "roles")
class Role {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RoleName name;

    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> permissions;

    @Column(name = "created_at", insertable = false, updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Role() {}
}

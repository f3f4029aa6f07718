package org.tafoundry.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code system_config}; the rows come with the schema. */
@Entity
@Table(name = "system_config")
class SystemConfig {
    @Id
    UUID id;

    @Column(updatable = false)
    String key;

    String value;

    @Column(name = "value_type", updatable = false)
    String valueType;

    String description;

    @Column(name = "is_secret")
    boolean secret;

    @Column(name = "updated_by")
    UUID updatedBy;

    @Column(name = "created_at", insertable = false, updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected SystemConfig() {}
}

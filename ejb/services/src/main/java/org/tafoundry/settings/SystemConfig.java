package org.tafoundry.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code system_config}; there is one for each setting that came with the schema or was ever changed. */
@Entity
@Table(name = "system_config")
class SystemConfig {
    @Id
    UUID id;

    @Column(updatable = false)
    String key;

    String value;

    @Column(name = "value_type")
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

    /** Takes a value, with what the declaration says about it. */
    void set(Key<?> declared, String newValue, UUID admin) {
        value = newValue;
        valueType = declared.kind().type().word();
        description = declared.description();
        secret = declared.secret();
        updatedBy = admin;
    }
}

package org.tafoundry.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What an action was done to.
 *
 * @param type kind of thing, for example {@code request}
 * @param id which one; empty when it has no id
 */
public record AuditSubject(String type, Optional<UUID> id) {
    public AuditSubject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    public static AuditSubject of(String type, UUID id) {
        return new AuditSubject(type, Optional.of(id));
    }

    public static AuditSubject of(String type) {
        return new AuditSubject(type, Optional.empty());
    }
}

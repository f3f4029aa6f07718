package org.tafoundry.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tafoundry.caller.Caller;

/** A row of {@code audit_logs}; only ever inserted. */
@Entity
@Immutable
@Table(name = "audit_logs")
class AuditEntry {
    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    @Column(name = "entity_type")
    String entityType;

    @Column(name = "entity_id")
    UUID entityId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> details;

    @Column(name = "ip_address")
    String ipAddress;

    @Column(name = "user_agent")
    String userAgent;

    @Column(name = "correlation_id")
    UUID correlationId;

    Instant timestamp;

    protected AuditEntry() {}

    AuditEntry(
            Optional<UUID> user, Caller caller, AuditAction action, AuditSubject subject, Map<String, String> details) {
        this.id = UUID.randomUUID();
        this.userId = user.orElse(null);
        this.action = action;
        this.entityType = subject.type();
        this.entityId = subject.id().orElse(null);
        this.details = Map.copyOf(details);
        this.ipAddress = caller.ipAddress().isEmpty() ? null : caller.ipAddress();
        this.userAgent = caller.userAgent().isEmpty() ? null : caller.userAgent();
        this.correlationId = caller.correlationId();
        this.timestamp = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is kept beside the line, so that it is known to be the one that was written. */
    DigestRow digested() {
        return new DigestRow(id, userId, LineDigest.of(columns()));
    }

    private List<Optional<String>> columns() {
        return List.of(
                text(id),
                text(userId),
                text(action),
                text(entityType),
                text(entityId),
                Optional.of(LineDigest.written(details)),
                text(ipAddress),
                text(userAgent),
                text(correlationId),
                Optional.of(LineDigest.micros(timestamp)));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }

    AuditRecord view() {
        return new AuditRecord(
                id,
                Optional.ofNullable(userId),
                action,
                entityType,
                Optional.ofNullable(entityId),
                details == null ? Map.of() : details,
                ipAddress == null ? "" : ipAddress,
                userAgent == null ? "" : userAgent,
                Optional.ofNullable(correlationId),
                timestamp);
    }
}

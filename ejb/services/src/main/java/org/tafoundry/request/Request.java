package org.tafoundry.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code requests}. */
@Entity
@Table(name = "requests")
class Request {
    @Id
    UUID id;

    @Column(name = "created_by", updatable = false)
    UUID createdBy;

    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column(name = "source_system")
    String sourceSystem;

    String description;

    @Column(name = "cim_required")
    boolean cimRequired;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "rejection_reason")
    String rejectionReason;

    @Column(name = "completed_at")
    Instant completedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    RequestMetadata metadata;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Request() {}

    Request(UUID createdBy, RequestDraft draft) {
        this.id = UUID.randomUUID();
        this.createdBy = createdBy;
        this.status = RequestStatus.NEW;
        take(draft);
    }

    final void take(RequestDraft draft) {
        this.sourceSystem = draft.sourceSystem();
        this.description = draft.description();
        this.cimRequired = draft.cimRequired();
        this.metadata = new RequestMetadata(
                draft.interview(), Failure.NONE, "", metadata().instructions());
    }

    final RequestMetadata metadata() {
        return metadata == null ? RequestMetadata.EMPTY : metadata;
    }
}

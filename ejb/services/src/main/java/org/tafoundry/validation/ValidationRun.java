package org.tafoundry.validation;

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

/** A row of {@code validation_runs}. */
@Entity
@Table(name = "validation_runs")
class ValidationRun {
    @Id
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(name = "ta_revision_id", updatable = false)
    UUID taRevisionId;

    @Enumerated(EnumType.STRING)
    ValidationStatus status;

    /** JSON text. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "results_json")
    String resultsJson;

    @Column(name = "debug_bundle_key")
    String debugBundleKey;

    @Column(name = "debug_bundle_bucket")
    String debugBundleBucket;

    /** The sandbox that ran it: a container's id, or {@code builtin@} and the node. */
    @Column(name = "splunk_container_id")
    String splunkContainerId;

    @Column(name = "validation_logs")
    String validationLogs;

    @Column(name = "error_message")
    String errorMessage;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "duration_seconds")
    Integer durationSeconds;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected ValidationRun() {}

    ValidationRun(UUID requestId, UUID revisionId) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.taRevisionId = revisionId;
        this.status = ValidationStatus.QUEUED;
    }
}

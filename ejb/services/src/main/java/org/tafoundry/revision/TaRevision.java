package org.tafoundry.revision;

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

/** A row of {@code ta_revisions}. */
@Entity
@Table(name = "ta_revisions")
class TaRevision {
    @Id
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(updatable = false)
    int version;

    @Column(name = "storage_key")
    String storageKey;

    @Column(name = "storage_bucket")
    String storageBucket;

    @Enumerated(EnumType.STRING)
    @Column(name = "generated_by")
    RevisionOrigin generatedBy;

    @Column(name = "generated_by_user")
    UUID generatedByUser;

    @Column(name = "file_size")
    Long fileSize;

    String checksum;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "config_summary")
    ConfigSummary configSummary;

    /** JSON text. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "generation_metadata")
    String generationMetadata;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected TaRevision() {}

    TaRevision(NewRevision revision) {
        this.id = UUID.randomUUID();
        this.requestId = revision.requestId();
        this.version = revision.version();
        this.generatedBy = revision.origin();
        this.generatedByUser = revision.author().orElse(null);
        this.storageKey = revision.archive().key();
        this.storageBucket = revision.archive().bucket();
        this.fileSize = revision.archive().size();
        this.checksum = revision.archive().checksum();
        this.configSummary = revision.summary();
        this.generationMetadata = revision.metadataJson();
    }
}

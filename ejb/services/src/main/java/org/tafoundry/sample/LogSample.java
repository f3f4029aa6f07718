package org.tafoundry.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;

/** A row of {@code log_samples}. While a sample is being uploaded it has no checksum and nobody sees it. */
@Entity
@Table(name = "log_samples")
class LogSample {
    @Id
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    String filename;

    @Column(name = "file_size")
    long fileSize;

    @Column(name = "mime_type")
    String mimeType;

    @Column(name = "storage_key")
    String storageKey;

    @Column(name = "storage_bucket")
    String storageBucket;

    String checksum;

    @Column(name = "sample_preview")
    String samplePreview;

    @Column(name = "retention_until")
    Instant retentionUntil;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected LogSample() {}

    LogSample(UUID requestId, Upload upload, String storageBucket) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.filename = upload.fileName();
        this.mimeType = upload.mimeType();
        this.storageBucket = storageBucket;
        this.storageKey = "requests/" + requestId + "/samples/" + id;
    }
}

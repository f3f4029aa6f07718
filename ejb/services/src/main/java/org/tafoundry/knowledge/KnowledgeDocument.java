package org.tafoundry.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code knowledge_documents}. */
@Entity
@Table(name = "knowledge_documents")
class KnowledgeDocument {
    @Id
    UUID id;

    String title;

    String description;

    @Convert(converter = DocumentTypeColumn.class)
    @Column(name = "document_type")
    DocumentType documentType;

    @Column(name = "storage_key")
    String storageKey;

    @Column(name = "storage_bucket")
    String storageBucket;

    @Column(name = "file_size")
    Long fileSize;

    @Column(name = "uploaded_by", updatable = false)
    UUID uploadedBy;

    @Column(name = "pinecone_indexed")
    boolean pineconeIndexed;

    @Column(name = "pinecone_index_name")
    String pineconeIndexName;

    @Column(name = "embedding_count")
    Integer embeddingCount;

    /** JSON text. */
    @JdbcTypeCode(SqlTypes.JSON)
    String metadata;

    @Column(name = "is_active")
    boolean active = true;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected KnowledgeDocument() {}
}

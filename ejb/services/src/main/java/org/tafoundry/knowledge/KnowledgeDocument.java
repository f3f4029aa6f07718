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

/**
 * A row of {@code knowledge_documents}. While a document is being uploaded it has no size and is not active. It counts as
 * indexed while its passages are in the vector store that the product uses, which its metadata name.
 */
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

    @JdbcTypeCode(SqlTypes.JSON)
    DocumentMetadata metadata;

    @Column(name = "is_active")
    boolean active;

    @CreationTimestamp
    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    @Column(name = "updated_at")
    Instant updatedAt;

    protected KnowledgeDocument() {}

    KnowledgeDocument(NewDocument document, UUID uploadedBy, String storageBucket) {
        this.id = UUID.randomUUID();
        this.title = document.title();
        this.description = document.description();
        this.documentType = document.type();
        this.storageBucket = storageBucket;
        this.storageKey = "knowledge/" + id;
        this.uploadedBy = uploadedBy;
        this.metadata = DocumentMetadata.of(document);
    }

    /** A document that the product makes of an add-on of its own. */
    KnowledgeDocument(UUID id, DocumentType type, UUID author) {
        this.id = id;
        this.documentType = type;
        this.uploadedBy = author;
        this.active = true;
    }

    /** Takes it out of the index, as far as this row tells. */
    void unindexed() {
        pineconeIndexed = false;
        pineconeIndexName = null;
        embeddingCount = 0;
        metadata = metadata.in("");
    }
}

package org.tafoundry.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A document as services show it.
 *
 * @param id which
 * @param title title
 * @param description description; may be empty
 * @param type what it is
 * @param state how far it is on its way into the index
 * @param index index of its passages
 * @param store vector store that holds its passages; empty while none does
 * @param embeddings number of its passages in the index
 * @param fileName name of the uploaded file
 * @param size bytes
 * @param checksum SHA-256 in hexadecimal
 * @param tags words to find it by
 * @param sourceUrl where it comes from; may be empty
 * @param problem why it is in no index
 * @param uploadedBy who uploaded it
 * @param createdAt when it was uploaded
 * @param updatedAt when it was last changed
 */
public record DocumentView(
        UUID id,
        String title,
        String description,
        DocumentType type,
        DocumentState state,
        KnowledgeIndex index,
        String store,
        int embeddings,
        String fileName,
        long size,
        String checksum,
        List<String> tags,
        String sourceUrl,
        IndexingProblem problem,
        UUID uploadedBy,
        Instant createdAt,
        Instant updatedAt) {
    public DocumentView {
        tags = List.copyOf(tags);
    }

    static DocumentView of(KnowledgeDocument row) {
        DocumentMetadata metadata = row.metadata;
        return new DocumentView(
                row.id,
                row.title,
                Optional.ofNullable(row.description).orElse(""),
                row.documentType,
                state(row),
                KnowledgeIndex.of(row.documentType),
                row.pineconeIndexed ? metadata.store() : "",
                row.embeddingCount == null ? 0 : row.embeddingCount,
                metadata.fileName(),
                row.fileSize == null ? 0 : row.fileSize,
                metadata.checksum(),
                metadata.tags(),
                metadata.sourceUrl(),
                metadata.problem(),
                row.uploadedBy,
                row.createdAt,
                row.updatedAt);
    }

    private static DocumentState state(KnowledgeDocument row) {
        if (!row.active) {
            return DocumentState.DELETED;
        }
        if (row.pineconeIndexed) {
            return DocumentState.INDEXED;
        }
        return row.metadata.problem().equals(IndexingProblem.NONE) ? DocumentState.INDEXING : DocumentState.FAILED;
    }
}

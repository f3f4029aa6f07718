package org.tafoundry.web.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.knowledge.DocumentState;
import org.tafoundry.knowledge.DocumentView;
import org.tafoundry.knowledge.IndexingProblem;

/**
 * A document of the knowledge base without its contents.
 *
 * @param id the document
 * @param title title
 * @param description may be empty
 * @param documentType how it is read
 * @param state how far its indexing is
 * @param pineconeIndexed whether it is found
 * @param indexName index that its passages are in
 * @param store what keeps the vectors
 * @param embeddingCount number of its passages
 * @param fileName name of the file
 * @param size bytes
 * @param checksum SHA-256 in hexadecimal
 * @param tags words that it was given, in order
 * @param sourceUrl where it is from; may be empty
 * @param problem why it is in no index
 * @param uploadedBy who brought it
 * @param createdAt when
 * @param updatedAt when it was last changed
 */
record DocumentJson(
        UUID id,
        String title,
        String description,
        @Schema(enumeration = {"pdf", "markdown", "ta_archive", "splunk_doc", "sample_log"}) String documentType,
        DocumentState state,
        boolean pineconeIndexed,
        String indexName,
        String store,
        int embeddingCount,
        String fileName,
        long size,
        String checksum,
        List<String> tags,
        String sourceUrl,
        @Schema(description = "Why it is in no index; null when it is or will be.") Optional<IndexingProblem> problem,
        UUID uploadedBy,
        Instant createdAt,
        Instant updatedAt) {
    DocumentJson {
        tags = List.copyOf(tags);
    }

    /** The document as services show it. */
    static DocumentJson of(DocumentView document) {
        return new DocumentJson(
                document.id(),
                document.title(),
                document.description(),
                lower(document.type()),
                document.state(),
                document.state() == DocumentState.INDEXED,
                document.index().indexName(),
                document.store(),
                document.embeddings(),
                document.fileName(),
                document.size(),
                document.checksum(),
                document.tags().stream().sorted().toList(),
                document.sourceUrl(),
                Optional.of(document.problem()).filter(problem -> !problem.equals(IndexingProblem.NONE)),
                document.uploadedBy(),
                document.createdAt(),
                document.updatedAt());
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}

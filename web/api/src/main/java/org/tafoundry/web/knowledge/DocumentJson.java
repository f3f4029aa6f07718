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
 * @param description description
 * @param documentType type
 * @param state state
 * @param pineconeIndexed whether it is found
 * @param indexName name of its index
 * @param store where its passages are
 * @param embeddingCount number of its passages
 * @param fileName name of its file
 * @param size bytes of its file
 * @param checksum SHA-256 of its file
 * @param tags words to find it by
 * @param sourceUrl where it comes from
 * @param problem why it could not be indexed; null unless it could not
 * @param uploadedBy who uploaded it
 * @param createdAt when it was uploaded
 * @param updatedAt when it was last changed
 */
record DocumentJson(
        UUID id,
        String title,
        String description,
        @Schema(examples = "markdown") String documentType,
        DocumentState state,
        @Schema(description = "Whether it is found, in whichever store.") boolean pineconeIndexed,
        String indexName,
        @Schema(description = "Where its passages are.") String store,
        @Schema(description = "Number of its passages.") long embeddingCount,
        String fileName,
        @Schema(description = "Bytes of its file.") long size,
        @Schema(description = "SHA-256 of its file, in hexadecimal.") String checksum,
        List<String> tags,
        String sourceUrl,
        @Schema(description = "Why it could not be indexed; null unless it could not.") Optional<ProblemJson> problem,
        UUID uploadedBy,
        Instant createdAt,
        Instant updatedAt) {

    DocumentJson {
        tags = List.copyOf(tags);
    }

    /** Why a document could not be indexed, and what to do. */
    record ProblemJson(String code, String message, String next) {}

    static DocumentJson of(DocumentView document) {
        return new DocumentJson(
                document.id(),
                document.title(),
                document.description(),
                document.type().name().toLowerCase(Locale.ROOT),
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
                problem(document.problem()),
                document.uploadedBy(),
                document.createdAt(),
                document.updatedAt());
    }

    private static Optional<ProblemJson> problem(IndexingProblem problem) {
        return problem.equals(IndexingProblem.NONE)
                ? Optional.empty()
                : Optional.of(new ProblemJson(problem.code(), problem.message(), problem.next()));
    }
}

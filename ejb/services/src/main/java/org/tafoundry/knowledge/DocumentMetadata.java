package org.tafoundry.knowledge;

import java.util.List;
import java.util.Objects;

/**
 * What {@code knowledge_documents.metadata} holds.
 *
 * @param fileName name of the uploaded file
 * @param checksum SHA-256 in hexadecimal
 * @param tags words to find the document by
 * @param sourceUrl where the document comes from; empty when not said
 * @param store vector store, for example {@code lucene}, that holds the passages of an indexed document, or from which those
 *     of any other are gone; empty while work on it has not ended
 * @param problem why the document is in no index
 */
record DocumentMetadata(
        String fileName, String checksum, List<String> tags, String sourceUrl, String store, IndexingProblem problem) {
    DocumentMetadata {
        fileName = Objects.requireNonNullElse(fileName, "");
        checksum = Objects.requireNonNullElse(checksum, "");
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
        sourceUrl = Objects.requireNonNullElse(sourceUrl, "");
        store = Objects.requireNonNullElse(store, "");
        problem = Objects.requireNonNullElse(problem, IndexingProblem.NONE);
    }

    static DocumentMetadata of(NewDocument document) {
        return new DocumentMetadata(
                document.fileName(), "", document.tags(), document.sourceUrl(), "", IndexingProblem.NONE);
    }

    DocumentMetadata stored(String sha256) {
        return new DocumentMetadata(fileName, sha256, tags, sourceUrl, store, problem);
    }

    /** In this store now; empty for none. */
    DocumentMetadata in(String vectorStore) {
        return new DocumentMetadata(fileName, checksum, tags, sourceUrl, vectorStore, IndexingProblem.NONE);
    }

    /** Not in this store any more. */
    DocumentMetadata goneFrom(String vectorStore) {
        return new DocumentMetadata(fileName, checksum, tags, sourceUrl, vectorStore, problem);
    }

    DocumentMetadata failed(IndexingProblem reason) {
        return new DocumentMetadata(fileName, checksum, tags, sourceUrl, "", reason);
    }
}

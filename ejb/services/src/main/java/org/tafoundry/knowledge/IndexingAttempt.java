package org.tafoundry.knowledge;

/**
 * A claimed attempt at indexing a document.
 *
 * @param document the document; a deleted one is taken out of the vector store
 * @param storageKey where its file is
 * @param attempt what the attempt must still hold to commit
 */
public record IndexingAttempt(DocumentView document, String storageKey, long attempt) {
    /** Whether there is anything to index. */
    public boolean deleted() {
        return document.state() == DocumentState.DELETED;
    }
}

package org.tafoundry.knowledge;

/** How far a document is on its way into the index. */
public enum DocumentState {
    /** Waits for its passages to be indexed, or they are being indexed. */
    INDEXING,
    /** Its passages are found. */
    INDEXED,
    /** It could not be indexed; the problem says why. */
    FAILED,
    /** It was deleted; nothing of it is found. */
    DELETED
}

package org.tafoundry.knowledge;

import org.tafoundry.refusal.RefusalCode;
import org.tafoundry.refusal.RefusalKind;

/** Reasons to refuse a document, or to leave it out of the index. */
public enum KnowledgeRefusal implements RefusalCode {
    /** The document is larger than allowed. */
    KNOWLEDGE_TOO_LARGE(RefusalKind.TOO_LARGE),
    /** The document is not of the type that was said, or is empty. */
    KNOWLEDGE_WRONG_TYPE(RefusalKind.INVALID),
    /** The upload ended before the document did. */
    KNOWLEDGE_INTERRUPTED(RefusalKind.INVALID),
    /** The document was deleted. */
    KNOWLEDGE_DELETED(RefusalKind.CONFLICT),
    /** The download link is wrong or has expired. */
    KNOWLEDGE_LINK_INVALID(RefusalKind.NOT_FOUND),
    /** The document has no text that can be read. */
    KNOWLEDGE_UNREADABLE(RefusalKind.INVALID),
    /** The document has more passages than one document may have. */
    KNOWLEDGE_TOO_LONG(RefusalKind.TOO_LARGE),
    /** The vector store does not answer as it should. */
    KNOWLEDGE_STORE_UNAVAILABLE(RefusalKind.UNAVAILABLE),
    /** The indexing failed again and again. */
    KNOWLEDGE_INDEXING_FAILED(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    KnowledgeRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}

package org.tafoundry.knowledge;

/** Kinds of documents; the name in lower case is what {@code knowledge_documents.document_type} holds. */
public enum DocumentType {
    PDF,
    MARKDOWN,
    TA_ARCHIVE,
    SPLUNK_DOC,
    /** The shapes of a log for which the product made an add-on; nobody uploads them. */
    SAMPLE_LOG
}

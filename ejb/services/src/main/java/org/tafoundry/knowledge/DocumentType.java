package org.tafoundry.knowledge;

/** Kinds of documents; the name in lower case is what {@code knowledge_documents.document_type} holds. */
public enum DocumentType {
    PDF,
    MARKDOWN,
    TA_ARCHIVE,
    SPLUNK_DOC
}

package org.tafoundry.knowledge;

import java.util.Arrays;

/** The indexes of the knowledge base; the name is what {@code knowledge_documents.pinecone_index_name} holds. */
public enum KnowledgeIndex {
    /** What Splunk and vendors write about their products. */
    SPLUNK_DOCS("splunk-docs-index"),
    /** Add-ons, stanza by stanza. */
    TA_EXAMPLES("ta-examples-index"),
    /** Shapes of logs for which an add-on was made. */
    SAMPLE_LOGS("sample-logs-index");

    private final String indexName;

    KnowledgeIndex(String indexName) {
        this.indexName = indexName;
    }

    /** The name in the database and in the vector store. */
    public String indexName() {
        return indexName;
    }

    /** Where documents of a type go. */
    public static KnowledgeIndex of(DocumentType type) {
        return switch (type) {
            case PDF, MARKDOWN, SPLUNK_DOC -> SPLUNK_DOCS;
            case TA_ARCHIVE -> TA_EXAMPLES;
            case SAMPLE_LOG -> SAMPLE_LOGS;
        };
    }

    static KnowledgeIndex named(String indexName) {
        return Arrays.stream(values())
                .filter(index -> index.indexName.equals(indexName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no index " + indexName));
    }
}

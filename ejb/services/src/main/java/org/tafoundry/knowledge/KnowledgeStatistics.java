package org.tafoundry.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The knowledge base in numbers.
 *
 * @param byType documents by type, the deleted ones left out
 * @param byState documents by state
 * @param passages passages by index
 * @param bytes size of all documents that were not deleted
 */
public record KnowledgeStatistics(
        Map<DocumentType, Long> byType,
        Map<DocumentState, Long> byState,
        Map<KnowledgeIndex, Long> passages,
        long bytes) {
    public KnowledgeStatistics {
        byType = Collections.unmodifiableMap(new EnumMap<>(byType));
        byState = Collections.unmodifiableMap(new EnumMap<>(byState));
        passages = Collections.unmodifiableMap(new EnumMap<>(passages));
    }

    /** Adds up groups of documents. */
    static final class Counter {
        private final Map<DocumentType, Long> byType = zeros(DocumentType.class);
        private final Map<DocumentState, Long> byState = zeros(DocumentState.class);
        private final Map<KnowledgeIndex, Long> passages = zeros(KnowledgeIndex.class);
        private long bytes;

        void add(DocumentState state, DocumentType type, long documents, long embeddings, long size) {
            byState.merge(state, documents, Long::sum);
            if (state != DocumentState.DELETED) {
                byType.merge(type, documents, Long::sum);
                passages.merge(KnowledgeIndex.of(type), embeddings, Long::sum);
                bytes += size;
            }
        }

        KnowledgeStatistics statistics() {
            return new KnowledgeStatistics(byType, byState, passages, bytes);
        }

        private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
            Map<E, Long> zeros = new EnumMap<>(type);
            for (E each : type.getEnumConstants()) {
                zeros.put(each, 0L);
            }
            return zeros;
        }
    }
}

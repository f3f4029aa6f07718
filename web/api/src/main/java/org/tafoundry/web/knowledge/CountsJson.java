package org.tafoundry.web.knowledge;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.knowledge.KnowledgeStatistics;

/**
 * How much there is in the knowledge base.
 *
 * @param documentsByType documents by type
 * @param documentsByState documents by state
 * @param passagesByIndex passages by the name of their index
 * @param bytes size of all documents
 */
record CountsJson(
        @Schema(examples = "{\"pdf\": 2}") Map<String, Long> documentsByType,
        @Schema(examples = "{\"INDEXED\": 2}") Map<String, Long> documentsByState,
        Map<String, Long> passagesByIndex,
        long bytes) {
    CountsJson {
        documentsByType = Map.copyOf(documentsByType);
        documentsByState = Map.copyOf(documentsByState);
        passagesByIndex = Map.copyOf(passagesByIndex);
    }

    /** The numbers by their names. */
    static CountsJson of(KnowledgeStatistics statistics) {
        Map<String, Long> types = new TreeMap<>();
        statistics.byType().forEach((type, number) -> types.put(DocumentJson.lower(type), number));
        Map<String, Long> states = new TreeMap<>();
        statistics.byState().forEach((state, number) -> states.put(state.name(), number));
        Map<String, Long> passages = new TreeMap<>();
        statistics.passages().forEach((index, number) -> passages.put(index.indexName(), number));
        return new CountsJson(types, states, passages, statistics.bytes());
    }
}

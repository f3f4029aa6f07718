package org.tafoundry.web.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.knowledge.KnowledgeStatistics;

/**
 * How much the knowledge base holds.
 *
 * @param documentsByType documents of each type
 * @param documentsByState documents in each state
 * @param passagesByIndex passages in each index
 * @param bytes bytes of all files
 */
record CountsJson(
        Map<String, Long> documentsByType,
        Map<String, Long> documentsByState,
        Map<String, Long> passagesByIndex,
        @Schema(description = "Bytes of all files.") long bytes) {

    CountsJson {
        documentsByType = Map.copyOf(documentsByType);
        documentsByState = Map.copyOf(documentsByState);
        passagesByIndex = Map.copyOf(passagesByIndex);
    }

    static CountsJson of(KnowledgeStatistics statistics) {
        Map<String, Long> types = new TreeMap<>();
        statistics
                .byType()
                .forEach((type, number) -> types.put(type.name().toLowerCase(Locale.ROOT), number.longValue()));
        Map<String, Long> states = new TreeMap<>();
        statistics.byState().forEach((state, number) -> states.put(state.name(), number.longValue()));
        Map<String, Long> passages = new TreeMap<>();
        statistics.passages().forEach((index, number) -> passages.put(index.indexName(), number.longValue()));
        return new CountsJson(types, states, passages, statistics.bytes());
    }
}

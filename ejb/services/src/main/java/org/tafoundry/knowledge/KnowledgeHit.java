package org.tafoundry.knowledge;

import java.util.List;
import java.util.UUID;

/**
 * A passage that a search found.
 *
 * @param id id of the passage
 * @param found the passage and its document
 * @param score larger is better; comparable within one answer only
 * @param highlights the words of the query in the passage's text, in order
 */
public record KnowledgeHit(UUID id, FoundPassage found, double score, List<Highlights.Span> highlights) {
    public KnowledgeHit {
        highlights = List.copyOf(highlights);
    }
}

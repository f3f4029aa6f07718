package org.tafoundry.knowledge;

import java.util.UUID;

/**
 * A passage with its vector, as a vector store holds it.
 *
 * @param id id of the passage
 * @param document id of its document
 * @param index index it belongs to
 * @param type type of its document
 * @param passage the passage
 * @param vector its embedding, of length 1; not copied, must not be changed
 */
public record IndexedPassage(
        UUID id, UUID document, KnowledgeIndex index, DocumentType type, Passage passage, float[] vector) {}

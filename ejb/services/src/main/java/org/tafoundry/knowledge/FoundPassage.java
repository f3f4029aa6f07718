package org.tafoundry.knowledge;

import java.util.UUID;

/**
 * A passage with the document that it is of.
 *
 * @param document id of the document
 * @param title its title
 * @param type its type
 * @param passage the passage
 */
public record FoundPassage(UUID document, String title, DocumentType type, Passage passage) {}

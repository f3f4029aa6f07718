package org.tafoundry.knowledge;

import java.util.Set;
import org.tafoundry.refusal.Values;

/**
 * Which documents are wanted; an empty set or text admits all.
 *
 * @param types of one of these types
 * @param states in one of these states; without any, all but the deleted ones
 * @param text whose title, description, file name or tags contain this
 */
public record KnowledgeQuery(Set<DocumentType> types, Set<DocumentState> states, String text) {
    /** All documents but the deleted ones. */
    public static final KnowledgeQuery ALL = new KnowledgeQuery(Set.of(), Set.of(), "");

    private static final int LONGEST_TEXT = 255;

    public KnowledgeQuery {
        types = Set.copyOf(types);
        states = Set.copyOf(states);
        text = Values.optional("text", text, LONGEST_TEXT);
    }
}

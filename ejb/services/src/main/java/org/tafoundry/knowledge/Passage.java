package org.tafoundry.knowledge;

import java.util.Objects;

/**
 * A part of a document that is searched as one.
 *
 * @param heading where it stands, for example the headings above it; may be empty
 * @param text the text, at most {@value Passages#LONGEST} characters
 * @param facts what it is about
 */
public record Passage(String heading, String text, PassageFacts facts) {
    public Passage {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(facts, "facts");
    }

    /** What is embedded and searched: heading and text. */
    public String whole() {
        return heading.isEmpty() ? text : heading + "\n" + text;
    }
}

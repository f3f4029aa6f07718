package org.tafoundry.synth.template;

import java.util.Locale;
import java.util.Objects;
import org.tafoundry.synth.sample.DomainEndings;

/**
 * A piece of a message.
 *
 * @param text the piece without the quotes around it
 * @param start first character in the event
 * @param end one past the last
 * @param type what it is by its looks
 * @param gap the text between the chunk before and this one, quotes included
 */
record Chunk(String text, int start, int end, ChunkType type, String gap) {

    Chunk {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(gap, "gap");
    }

    /** Whether it is an end point: an address, or a name that ends as domains do. */
    boolean address() {
        return type.address() && (type != ChunkType.HOST || DomainEndings.known(text));
    }

    /** The text, letter case aside. */
    String word() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What the template says in this place: the word itself, or the type in angle brackets. */
    String key() {
        return type.variable() ? type.place() : text;
    }

    /** Whether the template says the same for another piece in this place. */
    boolean alike(Chunk other) {
        return type.variable() ? type == other.type : !other.type.variable() && text.equals(other.text);
    }
}

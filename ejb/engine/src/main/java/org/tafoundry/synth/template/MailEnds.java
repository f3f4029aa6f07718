package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells sender and recipient where two addresses of mail stand side by side, as columns or with an arrow between. */
final class MailEnds {

    private static final Pattern BESIDE = Pattern.compile("[>\\]]?\\s*(?:,|-+>|=>|to:?)?\\s*[<\\[]?");

    private MailEnds() {}

    /** The name of a value that is one of two such addresses; empty where it is none. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        if (beside(chunks, place + 1) && !beside(chunks, place) && !beside(chunks, place + 2)) {
            return Optional.of("sender");
        }
        return beside(chunks, place) && !beside(chunks, place - 1) && !beside(chunks, place + 1)
                ? Optional.of("recipient")
                : Optional.empty();
    }

    /** Whether the chunk at this place and the one before are addresses with nothing said between them. */
    private static boolean beside(List<Chunk> chunks, int place) {
        return place > 0
                && place < chunks.size()
                && chunks.get(place).type() == ChunkType.EMAIL
                && chunks.get(place - 1).type() == ChunkType.EMAIL
                && BESIDE.matcher(chunks.get(place).gap()).matches();
    }
}

package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Tells sender and recipient where two addresses of mail stand side by side, as columns or with an arrow between. */
final class MailEnds {

    private static final Pattern BESIDE = Pattern.compile("[>\\]]?\\s*(?:,|-+>|=>|to:?)?\\s*[<\\[]?");

    private static final Set<String> WORDS = WordLists.set("mail-words");

    private MailEnds() {}

    /** The name of a value that is one of two such addresses; empty where it is none. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        if (id(chunks, place)) {
            return Optional.of("message_id");
        }
        if (fromTo(chunks, place)) {
            return Optional.of("sender");
        }
        if (fromTo(chunks, place - 2)) {
            return Optional.of("recipient");
        }
        if (beside(chunks, place + 1) && !beside(chunks, place) && !beside(chunks, place + 2)) {
            return Optional.of("sender");
        }
        return beside(chunks, place) && !beside(chunks, place - 1) && !beside(chunks, place + 1)
                ? Optional.of("recipient")
                : Optional.empty();
    }

    /** Whether it is the id of a mail between angles: {@code Message <7@our.example>}. */
    private static boolean id(List<Chunk> chunks, int place) {
        return place > 0
                && chunks.get(place).type() == ChunkType.EMAIL
                && chunks.get(place).gap().equals(" <")
                && WORDS.contains(chunks.get(place - 1).word());
    }

    /** Whether the first of two addresses stands here that "from" and "to" say: {@code from amy@x to ben@y}. */
    private static boolean fromTo(List<Chunk> chunks, int place) {
        return place > 0
                && place + 2 < chunks.size()
                && chunks.get(place - 1).word().equals("from")
                && chunks.get(place).type() == ChunkType.EMAIL
                && chunks.get(place + 1).word().equals("to")
                && chunks.get(place + 2).type() == ChunkType.EMAIL;
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

package org.tafoundry.synth.template;

import java.util.Set;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** Finds where the words begin that name a value together: a name, a number or a type is always one of something. */
final class WeakNoun {

    private static final Set<String> NOUNS = WordLists.set("weak-nouns");

    private static final Set<String> SIDES = WordLists.set("sides-of-amounts");

    private WeakNoun() {}

    /** The first chunk of the words that end with this one: the noun's own place where no word before it tells more. */
    static int first(Message message, int noun) {
        int first = noun;
        if (NOUNS.contains(message.chunks.get(noun).word()) && tells(message, noun)) {
            first--;
            boolean side = first > 0
                    && message.chunks.get(first).gap().equals(" ")
                    && SIDES.contains(message.chunks.get(first - 1).word());
            first -= side ? 1 : 0;
        }
        return first;
    }

    /** Whether the word before is part of the name: neither a value nor what was done. */
    private static boolean tells(Message message, int place) {
        if (place == 0 || !message.chunks.get(place).gap().equals(" ") || message.variable(place - 1)) {
            return false;
        }
        Chunk before = message.chunks.get(place - 1);
        boolean verb = UsersAndEnds.address(message.chunks.get(place).word())
                && before.word().matches(".*[^su]s"); // "client requests address 192.0.2.7"
        return before.type() == ChunkType.WORD
                && !verb
                && (Lexicon.word(before.text()) || UsersAndEnds.address(before.word()))
                && !SlotNamer.small(before.text())
                && !SlotKind.participle(before.word());
    }
}

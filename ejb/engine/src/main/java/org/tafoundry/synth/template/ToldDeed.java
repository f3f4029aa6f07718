package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Lexicon;

/** Reads what was done before a colon, and behind it to which one: {@code Policy updated: web-out by amy}. */
final class ToldDeed {

    /** What was done, and did not fail: behind a failure stands its reason. */
    private static final Pattern DONE = Pattern.compile("(?!(?i:" + String.join("|", Segments.FAILURES) + "))[a-z]+ed");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\w.@$/-]*");

    private ToldDeed() {}

    /** Whether a word says what was done to the thing before it, and names none. */
    static boolean done(Chunk chunk) {
        return DONE.matcher(chunk.text()).matches() && SlotKind.participle(chunk.text()) && Lexicon.word(chunk.text());
    }

    /** Whether a word behind the colon is the name of what it was done to. */
    static boolean names(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        return thing(chunks, place).isPresent()
                && NAME.matcher(chunk.text()).matches()
                && !(Lexicon.word(chunk.text())
                        && Character.isLowerCase(chunk.text().charAt(0)))
                && ends(chunks, place + 1);
    }

    /** The kind of thing that it was done to, where the value stands right behind the colon. */
    static Optional<Chunk> thing(List<Chunk> chunks, int place) {
        boolean told = place > 1
                && chunks.get(place).gap().strip().equals(":")
                && done(chunks.get(place - 1))
                && chunks.get(place - 1).gap().equals(" ")
                && chunks.get(place - 2).type() == ChunkType.WORD
                && !SlotNamer.small(chunks.get(place - 2).text())
                && Lexicon.word(chunks.get(place - 2).text());
        return told ? Optional.of(chunks.get(place - 2)) : Optional.empty();
    }

    /** Whether nothing follows that could belong to a sentence of which the word before is the first. */
    private static boolean ends(List<Chunk> chunks, int next) {
        if (next >= chunks.size()) {
            return true;
        }
        Chunk chunk = chunks.get(next);
        return !chunk.gap().equals(" ") || SlotNamer.small(chunk.text());
    }
}

package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Names numbers by what they count. */
final class CountedThings {

    private static final Set<String> UNITS = WordLists.set("counted-things");

    private static final Set<String> AFTER_UNITS = WordLists.set("done-with-counted-things");

    private static final Set<String> TIME_UNITS = WordLists.set("units-of-time");

    private CountedThings() {}

    /** The name of the number at this place; empty when nothing is counted here. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        return unit(chunks, place).or(() -> counted(chunks, place));
    }

    /** Whether the word is a unit, or something that is counted. */
    static boolean unit(String word) {
        return UNITS.contains(word);
    }

    /** What a number counts: {@code 948 bytes sent} gives bytes_sent. */
    private static Optional<String> unit(List<Chunk> chunks, int place) {
        ChunkType type = chunks.get(place).type();
        if (type != ChunkType.NUMBER
                || place + 1 >= chunks.size()
                || !chunks.get(place + 1).gap().isBlank()) {
            return Optional.empty();
        }
        String next = chunks.get(place + 1).word();
        if (!UNITS.contains(next)) {
            return Optional.empty();
        }
        if (TIME_UNITS.contains(next)) {
            return Optional.of("duration");
        }
        int after = place + 2;
        if (after < chunks.size() && chunks.get(after).gap().endsWith("(")) {
            // "5280 bytes (5.15 KB) sent" says it twice
            after += chunks.get(after).type() == ChunkType.MEASURE ? 1 : 2;
        }
        boolean close = after < chunks.size()
                && chunks.get(after).gap().replace(")", "").isBlank();
        String further = close ? chunks.get(after).word() : "";
        return Optional.of(AFTER_UNITS.contains(further) ? next + "_" + further : next);
    }

    /** What a number behind a verb counts: {@code Deleted 12 expired carts} gives carts. */
    private static Optional<String> counted(List<Chunk> chunks, int place) {
        String before = place == 0 ? "" : chunks.get(place - 1).word();
        boolean verb = before.isEmpty() || before.matches("[a-z]{2,}(?:ed|ing)");
        if (chunks.get(place).type() != ChunkType.NUMBER || !verb) {
            return Optional.empty();
        }
        for (int i = place + 1; i < Math.min(chunks.size(), place + 3); i++) {
            Chunk next = chunks.get(i);
            String word = next.word();
            if (!next.gap().equals(" ") || next.type() != ChunkType.WORD || SlotNamer.small(word)) {
                return Optional.empty();
            }
            if (word.matches("[a-z]{3,}[^sui]s")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}

package org.tafoundry.synth.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/**
 * Names the two values of a change that an arrow tells, {@code 210.0 -> 245.0}, {@code RUN -> STOP}, or that it was changed
 * from one to the other.
 */
final class ChangedValue {

    private static final Pattern ARROW = Pattern.compile("\\s*(?:-+>|=>|\u2192)\\s*");
    /** What is said of a value that was another one before. */
    private static final Set<String> CHANGED = WordLists.set("words-of-change");

    /** So many words may stand between what was done and the value that it was: {@code changed the setting limit from}. */
    private static final int REACH = 6;

    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z_-]+");

    private static final Set<ChunkType> VALUES = EnumSet.of(
            ChunkType.CLOCK, ChunkType.NUMBER, ChunkType.MEASURE, ChunkType.QUOTED, ChunkType.WORD, ChunkType.IDENT);

    private ChangedValue() {}

    /** The name of a value that stands at either end of an arrow; empty where it does not, or where both are no values. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        if (changed(chunks, place)) {
            return Optional.of("old_value");
        }
        if (to(chunks, place) && changed(chunks, place - 2)) {
            return Optional.of("new_value");
        }
        if (setTo(chunks, place)) {
            return Optional.of("new_value");
        }
        int old = before(chunks, place);
        if (old >= 0 && alike(chunks.get(old), chunks.get(place))) {
            return Optional.of("new_value");
        }
        for (int next = place + 1; next <= place + 2; next++) {
            if (before(chunks, next) == place && alike(chunks.get(place), chunks.get(next))) {
                return Optional.of("old_value");
            }
        }
        return Optional.empty();
    }

    /** Whether it is the first of two such values: {@code changed from 100 to 250}. */
    private static boolean changed(List<Chunk> chunks, int place) {
        return place > 1
                && place + 2 < chunks.size()
                && chunks.get(place - 1).word().equals("from")
                && chunks.subList(Math.max(0, place - 1 - REACH), place - 1).stream()
                        .anyMatch(c -> CHANGED.contains(c.word()))
                && to(chunks, place + 2)
                && !chunks.get(place).address()
                && VALUES.contains(chunks.get(place).type());
    }

    /** Whether it is what something was set to: {@code limit set to "9"}. */
    private static boolean setTo(List<Chunk> chunks, int place) {
        return place > 2
                && to(chunks, place)
                && CHANGED.contains(chunks.get(place - 2).word())
                && !chunks.get(place).address()
                && VALUES.contains(chunks.get(place).type())
                && chunks.get(place).type() != ChunkType.WORD;
    }

    private static boolean to(List<Chunk> chunks, int place) {
        return place > 0
                && place < chunks.size()
                && chunks.get(place - 1).word().equals("to");
    }

    /** Where the value stands from which an arrow leads to this place; negative where none does. */
    private static int before(List<Chunk> chunks, int place) {
        if (place < 1 || place >= chunks.size()) {
            return -1;
        }
        Chunk sign = chunks.get(place - 1);
        // the dash of an arrow is a chunk of its own
        boolean dash =
                place > 1 && sign.type() == ChunkType.SYMBOL && sign.text().startsWith("-");
        String gap = (dash ? sign.gap() + sign.text() : "") + chunks.get(place).gap();
        return ARROW.matcher(gap.replaceAll("[\"'`]", "")).matches() ? place - (dash ? 2 : 1) : -1;
    }

    private static boolean alike(Chunk old, Chunk now) {
        boolean numbers = old.type() != ChunkType.IDENT && old.type() != ChunkType.WORD;
        boolean states =
                STATE.matcher(old.text()).matches() && STATE.matcher(now.text()).matches();
        boolean measures = Character.isDigit(old.text().charAt(0))
                && Character.isDigit(now.text().charAt(0));
        return VALUES.contains(old.type())
                && VALUES.contains(now.type())
                && (numbers && old.type() == now.type() || states || measures);
    }
}

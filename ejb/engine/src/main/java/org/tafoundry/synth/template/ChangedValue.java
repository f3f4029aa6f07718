package org.tafoundry.synth.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the two values of a change that an arrow tells, {@code 210.0 -> 245.0}, {@code RUN -> STOP}. */
final class ChangedValue {

    private static final Pattern ARROW = Pattern.compile("\\s*(?:-+>|=>|\u2192)\\s*");
    private static final Pattern STATE = Pattern.compile("[A-Z][A-Z_-]+");

    private static final Set<ChunkType> VALUES =
            EnumSet.of(ChunkType.NUMBER, ChunkType.MEASURE, ChunkType.QUOTED, ChunkType.WORD, ChunkType.IDENT);

    private ChangedValue() {}

    /** The name of a value that stands at either end of an arrow; empty where it does not, or where both are no values. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        if (behindArrow(chunks, place) && alike(chunks.get(place - 1), chunks.get(place))) {
            return Optional.of("new_value");
        }
        boolean before = behindArrow(chunks, place + 1) && alike(chunks.get(place), chunks.get(place + 1));
        return before ? Optional.of("old_value") : Optional.empty();
    }

    private static boolean behindArrow(List<Chunk> chunks, int place) {
        return place > 0
                && place < chunks.size()
                && ARROW.matcher(chunks.get(place).gap().replaceAll("[\"'`]", ""))
                        .matches();
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

package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Names numbers by what they count. */
final class CountedThings {

    private static final Set<String> UNITS = WordLists.set("counted-things");

    private static final Set<String> AFTER_UNITS = WordLists.set("done-with-counted-things");

    private static final Set<String> TIME_UNITS = WordLists.set("units-of-time");

    private static final Set<String> SIZES = WordLists.set("units-of-sizes");

    private static final Set<String> LASTS = WordLists.set("words-before-durations");

    /** Units that are no words. */
    private static final Pattern RATE = Pattern.compile("[KMGTPE]i?B(?:/s)?|(?:B|op)/s");

    private static final Pattern LASTING = Pattern.compile("\\d+(?:\\.\\d+)? ?(?:s|secs?|m|min|h)");

    private static final Pattern SIZE = Pattern.compile("[KMGTP]i?B(?:/s)?");

    private static final Pattern PER_TIME = Pattern.compile("[\\d.]+ ?(?:[A-Za-z]{1,6}/s(?:ec)?|[KMG]bps)");

    /** Units of sizes and rates, binary and decimal. */
    private static final Pattern UNIT = Pattern.compile("(?:[KMGTPEkm]i?)?(?:B|bytes|bits?|bps|op)(?:/s)?|[KMGTP]|%");

    private CountedThings() {}

    /** Whether it says how long something took. */
    static boolean lasting(Chunk chunk) {
        return chunk.type() == ChunkType.MEASURE
                && LASTING.matcher(chunk.text()).matches();
    }

    /** Whether the word is a unit of sizes. */
    static boolean size(String word) {
        return SIZE.matcher(word).matches();
    }

    /** Whether it is so much in a time. */
    static boolean rate(String text) {
        return PER_TIME.matcher(text).matches();
    }

    /** The name of the number at this place; empty when nothing is counted here. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        if (bothWays(chunks, place)) {
            return Optional.of("bytes_" + chunks.get(place - 1).word());
        }
        return unit(chunks, place).or(() -> listed(chunks, place)).or(() -> counted(chunks, place));
    }

    /** Whether it is what came in or went out of something that lasted: {@code duration 29s in 1048576 out 20971520}. */
    private static boolean bothWays(List<Chunk> chunks, int place) {
        int in = place > 0 && chunks.get(place - 1).word().equals("in") ? place : place - 2;
        return in > 2
                && in + 2 < chunks.size()
                && chunks.get(in - 1).word().equals("in")
                && chunks.get(in + 1).word().equals("out")
                && chunks.get(in).type() == ChunkType.NUMBER
                && chunks.get(in + 2).type() == ChunkType.NUMBER
                && (chunks.get(in - 2).type() == ChunkType.MEASURE
                                && LASTING.matcher(chunks.get(in - 2).text()).matches()
                        || chunks.subList(0, in - 1).stream()
                                .anyMatch(c -> c.word().equals("duration")));
    }

    /** Whether it is an amount in a list, or the unit of one, of which no word says what it is an amount of. */
    static boolean nameless(List<Chunk> chunks, int place) {
        Chunk chunk = chunks.get(place);
        boolean unit = place > 0
                && chunks.get(place - 1).type() == ChunkType.NUMBER
                && chunk.gap().equals(" ")
                && RATE.matcher(chunk.text()).matches();
        boolean amount = chunk.type() == ChunkType.NUMBER
                && place + 1 < chunks.size()
                && chunks.get(place + 1).gap().equals(" ")
                && RATE.matcher(chunks.get(place + 1).text()).matches()
                && (apart(chunk.gap()) || amountBefore(chunks, place));
        return unit || amount && name(chunks, place).isEmpty();
    }

    /** Whether the word is a unit, or something that is counted. */
    static boolean unit(String word) {
        return UNITS.contains(word);
    }

    /** Whether the word is a unit of time. */
    static boolean time(String word) {
        return TIME_UNITS.contains(word);
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
        boolean seconds = next.equals("s")
                && place > 0
                && LASTS.contains(chunks.get(place - 1).word());
        if (!UNITS.contains(next) && !seconds) {
            return Optional.empty();
        }
        if (SIZES.contains(next) && noun(chunks, place)) {
            return Optional.empty(); // "limit 1638 MB": what it is the size of
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

    private static boolean noun(List<Chunk> chunks, int place) {
        return place > 0
                && chunks.get(place - 1).type() == ChunkType.WORD
                && chunks.get(place).gap().equals(" ")
                && chunks.get(place - 1).word().length() > 2
                && !SlotNamer.small(chunks.get(place - 1).text())
                && !SlotKind.participle(chunks.get(place - 1).word());
    }

    /** What a number in a list of amounts is the amount of: {@code 2.1 TiB data, 6.4 TiB used}. */
    private static Optional<String> listed(List<Chunk> chunks, int place) {
        ChunkType type = chunks.get(place).type();
        boolean amount = type == ChunkType.NUMBER || type == ChunkType.MEASURE;
        int unit = type == ChunkType.MEASURE ? place : place + 1;
        int name = unit + 1;
        if (!amount || name >= chunks.size() || !apart(chunks.get(place).gap()) && !amountBefore(chunks, place)) {
            return Optional.empty();
        }
        boolean measured = type == ChunkType.MEASURE
                || UNIT.matcher(chunks.get(unit).text()).matches()
                        && chunks.get(unit).gap().isBlank();
        Chunk word = chunks.get(name);
        boolean last = name + 1 == chunks.size() || apart(chunks.get(name + 1).gap());
        boolean names = measured
                && last
                && word.gap().equals(" ")
                && word.type() == ChunkType.WORD
                && word.text().matches("[a-z]{2,20}")
                && !SlotNamer.small(word.word());
        return names ? Optional.of(word.word()) : Optional.empty();
    }

    private static boolean apart(String gap) {
        return gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.equals(": ");
    }

    /** Whether an amount and the sign of a share stand before it: {@code 38 TiB / 44 TiB avail}. */
    private static boolean amountBefore(List<Chunk> chunks, int place) {
        return place > 1
                && chunks.get(place - 1).text().equals("/")
                && UNIT.matcher(chunks.get(place - 2).text()).matches();
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

package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tafoundry.table.WordLists;

/** Names what brackets behind a word say of it: {@code client (IP address 192.0.2.7, host name "gate", port 514)}. */
final class Aside {

    private static final Set<String> NUMBERS = WordLists.set("number-words");

    private Aside() {}

    /** The name of a value in the brackets of one end of a connection; empty where no word says which. */
    static Optional<String> name(List<Chunk> chunks, int place) {
        int open = open(chunks, place);
        if (open < 1) {
            return Optional.empty();
        }
        String end = UsersAndEnds.synonym(chunks.get(open - 1).word());
        if (!end.equals("src") && !end.equals("dest")) {
            return Optional.empty();
        }
        if (chunks.get(place).address() && address(chunks, place, open)) {
            return Optional.of(end);
        }
        if (port(chunks, place)) {
            return Optional.of(end + "_port");
        }
        return host(chunks, place) ? Optional.of(end + "_host") : Optional.empty();
    }

    /** The place of the address in whose brackets the port at this place stands. */
    static Optional<Integer> addressOfPort(List<Chunk> chunks, int place) {
        int open = open(chunks, place);
        if (open < 0 || !port(chunks, place)) {
            return Optional.empty();
        }
        return firstAddress(chunks, open, place);
    }

    /** The place of the address in whose brackets the name of its host stands at this place. */
    static Optional<Integer> addressOfHost(List<Chunk> chunks, int place) {
        int open = open(chunks, place);
        return open < 0 || !host(chunks, place) ? Optional.empty() : firstAddress(chunks, open, place);
    }

    private static Optional<Integer> firstAddress(List<Chunk> chunks, int open, int place) {
        return IntStream.range(open, place)
                .filter(i ->
                        chunks.get(i).type() == ChunkType.IPV4 || chunks.get(i).type() == ChunkType.IPV6)
                .boxed()
                .findFirst();
    }

    /** Whether round brackets hold the chunk. */
    static boolean inside(List<Chunk> chunks, int place) {
        return open(chunks, place) >= 0;
    }

    /** The first chunk in the round brackets that hold this one; negative where none do. */
    private static int open(List<Chunk> chunks, int place) {
        for (int i = place; i >= 0; i--) {
            String gap = chunks.get(i).gap();
            if (gap.indexOf(')') > gap.lastIndexOf('(')) {
                return -1;
            }
            if (gap.indexOf('(') >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean address(List<Chunk> chunks, int place, int open) {
        return place > open && UsersAndEnds.address(chunks.get(place - 1).word());
    }

    private static boolean port(List<Chunk> chunks, int place) {
        int label = place - 1;
        boolean numbered = label > 0 && NUMBERS.contains(chunks.get(label).word());
        return chunks.get(place).type() == ChunkType.NUMBER
                && label >= 0
                && chunks.get(numbered ? label - 1 : label).word().equals("port");
    }

    private static boolean host(List<Chunk> chunks, int place) {
        int label = place - 1;
        boolean named = label > 0 && chunks.get(label).word().equals("name");
        String word = label < 0 ? "" : chunks.get(named ? label - 1 : label).word();
        return word.equals("host") || word.equals("hostname");
    }
}

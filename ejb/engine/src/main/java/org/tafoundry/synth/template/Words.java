package org.tafoundry.synth.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what a field holds and where it stands, for the comments in props.conf. */
final class Words {

    private static final int MOST_PLACES = 3;

    private Words() {}

    /** Where the slot's value stands: {@code behind "from <address> port"}. */
    static String around(Slot slot, int before, int behind) {
        String left = left(slot, before);
        String right = right(slot, behind);
        if (right.isEmpty()) {
            return "behind \"" + left + '"';
        }
        return left.isEmpty() ? "before \"" + right + '"' : "between \"" + left + "\" and \"" + right + '"';
    }

    /** The sentence about a field with such values in such places. */
    static String sentence(String name, Set<ChunkType> types, List<Context> contexts) {
        List<String> places = contexts.stream().map(Context::told).distinct().toList();
        String told = places.stream().limit(MOST_PLACES).collect(Collectors.joining(", or "));
        int more = places.size() - MOST_PLACES;
        String others = more > 0 ? ", or in " + more + (more == 1 ? " more place" : " more places") : "";
        return name + " is the " + noun(types) + " " + told + others + ".";
    }

    /** The sentence about a field with which the message begins. */
    static String leading(String name, Set<ChunkType> types, Slot slot, int behind) {
        String right = right(slot, behind);
        String begins = slot.chunk() == 0 ? "that begins the message" : "near the beginning of the message";
        return name + " is the " + noun(types) + " " + begins + (right.isEmpty() ? "" : ", before \"" + right + '"')
                + ".";
    }

    private static String left(Slot slot, int chunks) {
        StringBuilder text = new StringBuilder();
        int first = Math.max(0, slot.chunk() - chunks);
        for (int i = first; i < slot.chunk(); i++) {
            text.append(i > first ? slot.message().chunks.get(i).gap() : "").append(word(slot.message(), i));
        }
        return plain(text.append(slot.value().gap()).toString());
    }

    private static String right(Slot slot, int chunks) {
        StringBuilder text = new StringBuilder();
        List<Chunk> all = slot.message().chunks;
        for (int i = slot.chunk() + 1; i <= Math.min(slot.chunk() + chunks, all.size() - 1); i++) {
            text.append(all.get(i).gap()).append(word(slot.message(), i));
        }
        return plain(text.toString());
    }

    private static String word(Message message, int place) {
        Chunk chunk = message.chunks.get(place);
        return message.variable(place) ? '<' + noun(Set.of(chunk.type())) + '>' : chunk.text();
    }

    /** On one line, without the quotes that would end the comment's own. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replace("\"", "").strip();
    }

    static String noun(Set<ChunkType> types) {
        if (types.size() != 1) {
            return types.stream().allMatch(ChunkType::address) ? "address" : "value";
        }
        return switch (types.iterator().next()) {
            case IPV4, IPV6 -> "address";
            case IP_PORT, HOST_PORT -> "address with its port";
            case HOST -> "dotted name";
            case NUMBER -> "number";
            case MEASURE -> "number with its unit";
            case HEX -> "hexadecimal number";
            case CLOCK, DATE, DATETIME -> "time";
            case QUOTED -> "quoted text";
            case URL -> "URL";
            case EMAIL -> "e-mail address";
            case MAC -> "MAC address";
            case UUID -> "UUID";
            case PATH -> "path";
            case IDENT, SYMBOL, WORD -> "word";
        };
    }
}

package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Lexicon;

/** Finds keys and values that take turns at the end of messages with nothing but blanks between them. */
final class SpacedPairs {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z_-]{1,20}");

    /** So many pairs side by side are no accident. */
    private static final int FEWEST = 3;

    private SpacedPairs() {}

    /** Marks the values of such pairs where several messages have the keys. */
    static void mark(List<Message> messages) {
        Map<String, Integer> keys = new HashMap<>();
        List<List<Integer>> found = new ArrayList<>();
        for (Message message : messages) {
            List<Integer> values = values(message);
            found.add(values);
            values.forEach(v -> keys.merge(key(message, v), 1, Integer::sum));
        }
        long again = keys.values().stream().filter(n -> n > 1).count();
        if (again < FEWEST) {
            return;
        }
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            boolean known = false;
            for (int value : found.get(i)) {
                String key = key(message, value);
                known |= keys.get(key) > 1;
                if (known) {
                    message.vary(value);
                }
            }
        }
    }

    private static String key(Message message, int value) {
        return message.chunks.get(value - 1).text();
    }

    /** The places of the values with which the message ends, the first one first; none where they are too few. */
    private static List<Integer> values(Message message) {
        List<Integer> places = new ArrayList<>();
        List<Chunk> chunks = message.chunks;
        int names = 0;
        for (int i = chunks.size() - 1; i > 0 && pair(chunks, i); i -= 2) {
            places.add(0, i);
            names += chunks.get(i).type() == ChunkType.WORD
                            && Lexicon.word(chunks.get(i).text())
                    ? 0
                    : 1;
        }
        return places.size() >= FEWEST && names * 2 >= places.size() ? places : List.of();
    }

    private static boolean pair(List<Chunk> chunks, int place) {
        Chunk key = chunks.get(place - 1);
        Chunk value = chunks.get(place);
        return KEY.matcher(key.text()).matches()
                && !SlotNamer.small(key.text())
                && !SlotNamer.small(value.text())
                && value.gap().equals(" ")
                && (place == 1 || key.gap().equals(" "));
    }
}

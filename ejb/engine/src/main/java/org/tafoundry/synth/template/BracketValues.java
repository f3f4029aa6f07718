package org.tafoundry.synth.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Marks what stands in brackets right behind its label, {@code WLAN[guest]}, as a value wherever that label stands. */
final class BracketValues {

    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Za-z]{1,20}");

    private BracketValues() {}

    /** Marks them where a label has several values. */
    static void mark(List<Message> messages) {
        Map<String, Set<String>> values = new TreeMap<>();
        messages.forEach(m -> {
            for (int i = 1; i < m.chunks.size(); i++) {
                if (labelled(m.chunks, i)) {
                    values.computeIfAbsent(m.chunks.get(i - 1).text(), l -> new TreeSet<>())
                            .add(m.chunks.get(i).text());
                }
            }
        });
        values.values().removeIf(v -> v.size() < 2);
        messages.forEach(m -> {
            for (int i = 1; i < m.chunks.size(); i++) {
                if (labelled(m.chunks, i)
                        && values.containsKey(m.chunks.get(i - 1).text())) {
                    m.vary(i);
                }
            }
        });
    }

    private static boolean labelled(List<Chunk> chunks, int place) {
        boolean closed =
                place + 1 == chunks.size() || chunks.get(place + 1).gap().startsWith("]");
        return closed
                && chunks.get(place).gap().equals("[")
                && LABEL.matcher(chunks.get(place - 1).text()).matches();
    }
}

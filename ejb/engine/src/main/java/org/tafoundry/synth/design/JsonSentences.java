package org.tafoundry.synth.design;

import java.util.List;
import java.util.Map;

/** Reads the sentences inside the strings of a JSON log as a text log's messages are read. */
final class JsonSentences {

    private static final int MOST = 400;
    private static final int FEWEST = 3;
    private static final int MOST_FIELDS = 2_000;

    private JsonSentences() {}

    /** Adds what extracts the values of the sentences of every string that holds some. */
    static void add(Map<String, List<String>> leaves, int events, Extraction extraction) {
        leaves.entrySet().stream().limit(MOST_FIELDS).forEach(leaf -> {
            String path = leaf.getKey();
            List<String> values = leaf.getValue();
            boolean often = values.size() * 2 >= Math.min(events, MOST) && values.size() >= FEWEST;
            if (often && path.matches("\\w+") && ValueForm.of(values) == ValueForm.SENTENCE) {
                InnerText.add(path, values, leaves.keySet(), extraction);
            }
        });
    }
}

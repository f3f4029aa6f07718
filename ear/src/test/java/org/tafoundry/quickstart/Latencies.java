package org.tafoundry.quickstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long calls took, by what was called. */
final class Latencies {
    private static final double NANOS_A_MILLI = 1_000_000;

    private final Map<String, List<Long>> nanos = new TreeMap<>();

    synchronized void add(String what, long took) {
        nanos.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
    }

    /** The time within which a share of the calls was answered, in milliseconds, by what was called. */
    synchronized Map<String, Double> millis(double share) {
        Map<String, Double> all = new TreeMap<>();
        nanos.forEach((what, times) -> {
            List<Long> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            int at = Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1);
            all.put(what, sorted.get(Math.max(0, at)) / NANOS_A_MILLI);
        });
        return all;
    }

    /** A table of Markdown. */
    synchronized String table() {
        Map<String, Double> half = millis(0.5);
        Map<String, Double> most = millis(0.95);
        StringBuilder table = new StringBuilder("| Call | Calls | p50 ms | p95 ms |\n|---|---|---|---|\n");
        nanos.forEach((what, times) -> table.append(String.format(
                Locale.ROOT, "| %s | %d | %.0f | %.0f |%n", what, times.size(), half.get(what), most.get(what))));
        return table.toString();
    }
}

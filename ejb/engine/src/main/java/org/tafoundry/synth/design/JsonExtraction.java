package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.synth.format.Payload;

/** Extracts events that are JSON, and logs inside one of their strings. */
final class JsonExtraction {

    /** limits.conf [kv] maxchars, beyond which no field is found at search time. */
    private static final int SEARCH_TIME_LIMIT = 10_240;

    private static final int MOST = 400;
    private static final int SHORTEST_LOG = 20;

    /** So many fields are looked into for structure of their own, and so many may have it. */
    private static final int MOST_FIELDS = 300;

    private static final int MOST_INNER = 60;

    private static final int SHORTEST_STRUCTURE = 5;

    private JsonExtraction() {}

    static void add(List<Payload> payloads, int longest, Extraction extraction) {
        Map<String, List<String>> leaves = leaves(payloads);
        Map<String, ValueForm> inner = inner(leaves, payloads.size());
        long structured =
                leaves.values().stream().filter(JsonExtraction::promising).count();
        extraction.leave((int) Math.max(0, structured - MOST_FIELDS));
        Set<String> logs = logs(leaves, payloads.size());
        JsonLists.add(payloads, extraction);
        // later events may be longer than those of the sample
        if (inner.isEmpty() && logs.isEmpty() && longest * 2 < SEARCH_TIME_LIMIT) {
            extraction.kvMode("json");
            TakenNames.json(payloads, extraction);
            JsonSentences.add(leaves, payloads.size(), extraction);
            return;
        }
        extraction.indexedJson();
        TakenNames.json(payloads, extraction);
        logs.forEach(path -> InnerLog.add(path, leaves.get(path), extraction));
        inner.forEach((path, form) -> {
            if (!logs.contains(path)) {
                NestedValues.add(path, form, leaves.get(path), extraction);
            }
        });
        JsonSentences.add(leaves, payloads.size(), extraction);
    }

    /** The first value of every path outside arrays, event by event. */
    private static Map<String, List<String>> leaves(List<Payload> payloads) {
        Map<String, List<String>> leaves = new TreeMap<>();
        for (Payload payload : payloads.subList(0, Math.min(MOST, payloads.size()))) {
            JsonLeaves.of(payload.text()).forEach((path, values) -> {
                if (!path.contains("{}")) {
                    leaves.computeIfAbsent(path, p -> new ArrayList<>()).add(values.get(0));
                }
            });
        }
        return leaves;
    }

    /** Fields that hold a log of their own. */
    private static Set<String> logs(Map<String, List<String>> leaves, int events) {
        Set<String> logs = new TreeSet<>();
        leaves.entrySet().stream()
                .filter(l -> promising(l.getValue()))
                .limit(MOST_FIELDS)
                .forEach(leaf -> {
                    String path = leaf.getKey();
                    List<String> values = leaf.getValue();
                    boolean longer = values.stream().anyMatch(v -> v.length() >= SHORTEST_LOG);
                    if (often(values, events) && longer && InnerLog.present(path, values, leaves.keySet())) {
                        logs.add(path);
                    }
                });
        return logs;
    }

    /** Fields whose values hold structure of their own, with what it is written in. */
    private static Map<String, ValueForm> inner(Map<String, List<String>> leaves, int events) {
        Map<String, ValueForm> inner = new LinkedHashMap<>();
        leaves.entrySet().stream()
                .filter(l -> promising(l.getValue()))
                .limit(MOST_FIELDS)
                .forEach(leaf -> {
                    String path = leaf.getKey();
                    List<String> values = leaf.getValue();
                    boolean looked = inner.size() < MOST_INNER && often(values, events);
                    ValueForm form = looked ? ValueForm.of(values) : ValueForm.PLAIN;
                    if (form != ValueForm.PLAIN && form != ValueForm.SENTENCE) {
                        inner.put(path, form);
                    }
                });
        return inner;
    }

    /** Whether values are long enough, and have the signs, that structure needs. */
    private static boolean promising(List<String> values) {
        return values.stream()
                .anyMatch(v -> v.length() >= SHORTEST_STRUCTURE && v.chars().anyMatch(c -> "=:{[<| ".indexOf(c) >= 0));
    }

    private static boolean often(List<String> values, int events) {
        return values.size() * 3 >= Math.min(events, MOST);
    }
}

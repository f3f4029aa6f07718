package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;

/** Extracts events that are JSON, and logs inside one of their strings. */
final class JsonExtraction {

    /** limits.conf [kv] maxchars, beyond which no field is found at search time. */
    private static final int SEARCH_TIME_LIMIT = 10_240;

    private static final int MOST = 400;
    private static final String LOG = "log";

    /** What a value may be written in besides. */
    private static final Set<String> FORMS = Set.of("json", "lines", "pairs");

    private static final String PAIR = "(?:^|[\\s,;|\\[({])([A-Za-z_][\\w.\\-]*)=";
    private static final Pattern PAIRS = Pattern.compile("(?s)(?:.*?" + PAIR + "\\S){3}.*");
    private static final Pattern LINES =
            Pattern.compile("(?s)(?:.*?(?:^|[\\r\\n])\\s*[A-Za-z][\\w ()/-]{0,40}: *[^\\r\\n]*){3}.*");

    private JsonExtraction() {}

    static void add(List<Payload> payloads, int longest, Extraction extraction) {
        Map<String, List<String>> leaves = leaves(payloads);
        Map<String, String> inner = inner(leaves, payloads.size());
        // later events may be longer than those of the sample
        if (inner.isEmpty() && longest * 2 < SEARCH_TIME_LIMIT) {
            extraction.kvMode("json");
            TakenNames.json(payloads, extraction);
            return;
        }
        extraction.indexedJson();
        int number = 0;
        for (Map.Entry<String, String> nested : inner.entrySet()) {
            String name = "nested" + (number++ == 0 ? "" : "_" + number);
            if (nested.getValue().equals(LOG)) {
                InnerLog.add(nested.getKey(), leaves.get(nested.getKey()), extraction);
            } else if (nested.getValue().equals("lines")) {
                extraction.report(
                        name,
                        "Lines of the form name: value inside the field " + nested.getKey() + ".",
                        setting("SOURCE_KEY", nested.getKey()),
                        setting(
                                "REGEX",
                                "(?:^|[\\r\\n])[ \\t]*([A-Za-z][\\w ()/-]{0,40}?)[ \\t]*:[ \\t]+([^\\r\\n]*[^\\r\\n\\s])"),
                        setting("FORMAT", "$1::$2"));
            } else if (nested.getValue().equals("json")) {
                extraction.report(
                        name,
                        "The JSON inside the field " + nested.getKey() + ".",
                        setting("SOURCE_KEY", nested.getKey()),
                        setting("REGEX", PrefixedJsonExtraction.ANY_PAIR),
                        setting("FORMAT", "$1::$2"));
            } else {
                extraction.report(
                        name,
                        "Pairs inside the field " + nested.getKey() + ".",
                        setting("SOURCE_KEY", nested.getKey()),
                        setting("REGEX", PAIR + "(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,;|\\])}\"]++))"),
                        setting("FORMAT", "$1::$2"));
            }
        }
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

    /** Fields that hold a log of their own, with what it is written in. */
    private static Map<String, String> inner(Map<String, List<String>> leaves, int events) {
        Map<String, String> inner = new LinkedHashMap<>();
        leaves.forEach((path, values) -> {
            Map<String, Integer> counts = new TreeMap<>();
            values.forEach(v -> counts.merge(kind(v), 1, Integer::sum));
            int longer = values.size() - counts.getOrDefault("", 0);
            boolean often = values.size() * 3 >= Math.min(events, MOST);
            if (often && longer > 0 && InnerLog.present(path, values, leaves.keySet())) {
                inner.put(path, LOG);
                return;
            }
            counts.entrySet().stream()
                    .filter(e -> FORMS.contains(e.getKey()) && often && e.getValue() * 5 >= values.size() * 2)
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(e -> inner.put(path, e.getKey()));
        });
        return inner;
    }

    private static String kind(String value) {
        if (value.length() < 20) {
            return "";
        }
        String text = value.strip();
        if (text.startsWith("{") && text.endsWith("}") && JsonLeaves.of(text).size() > 1) {
            return "json";
        }
        return LINES.matcher(value).matches() ? "lines" : PAIRS.matcher(value).matches() ? "pairs" : "text";
    }
}

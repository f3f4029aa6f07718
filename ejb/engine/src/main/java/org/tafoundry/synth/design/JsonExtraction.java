package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;

/** Extracts events that are JSON, and logs inside one of their strings. */
final class JsonExtraction {

    /** limits.conf [kv] maxchars, beyond which no field is found at search time. */
    private static final int SEARCH_TIME_LIMIT = 10_240;

    private static final String PAIR = "(?:^|[\\s,;|\\[({])([A-Za-z_][\\w.\\-]*)=";
    private static final Pattern PAIRS = Pattern.compile("(?s)(?:.*?" + PAIR + "\\S){3}.*");
    private static final Pattern LINES =
            Pattern.compile("(?s)(?:.*?(?:^|[\\r\\n])\\s*[A-Za-z][\\w ()/-]{0,40}: *[^\\r\\n]*){3}.*");

    private JsonExtraction() {}

    static void add(List<Payload> payloads, int longest, Extraction extraction) {
        Map<String, String> inner = inner(payloads);
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
            if (nested.getValue().equals("lines")) {
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

    /** Fields that hold a log of their own, with what it is written in. */
    private static Map<String, String> inner(List<Payload> payloads) {
        Map<String, Map<String, Integer>> kinds = new TreeMap<>();
        for (Payload payload : payloads.subList(0, Math.min(400, payloads.size()))) {
            JsonLeaves.of(payload.text()).forEach((path, values) -> {
                String kind = path.contains("{}") ? "" : kind(values.get(0));
                kinds.computeIfAbsent(path, p -> new TreeMap<>()).merge(kind, 1, Integer::sum);
            });
        }
        Map<String, String> inner = new LinkedHashMap<>();
        kinds.forEach((path, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.entrySet().stream()
                    .filter(e -> !e.getKey().isEmpty() && e.getValue() * 5 >= all * 2 && all * 3 >= payloads.size())
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
        return LINES.matcher(value).matches() ? "lines" : PAIRS.matcher(value).matches() ? "pairs" : "";
    }
}

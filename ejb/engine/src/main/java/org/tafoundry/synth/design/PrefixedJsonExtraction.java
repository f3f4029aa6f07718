package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;

/**
 * Extracts JSON that stands behind a header, which KV_MODE = json does not read: a regex for every leaf whose key
 * alone does not tell it, and one for all others.
 */
final class PrefixedJsonExtraction {

    private static final String VALUE = "(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|(-?[\\d.]+(?:[eE][+-]?\\d+)?|true|false))";

    /** Any key with a scalar value. */
    static final String ANY_PAIR = "\"([^\"\\\\]{1,100})\"\\s*:\\s*" + VALUE;

    private static final String FLAT =
            "(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+\\})*?";
    private static final int MOST_RULES = 120;

    private PrefixedJsonExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        List<Map<String, List<String>>> leaves = new ArrayList<>();
        Map<String, Set<String>> pathsByKey = new LinkedHashMap<>();
        for (Payload payload : payloads.subList(0, Math.min(300, payloads.size()))) {
            Map<String, List<String>> all = JsonLeaves.of(payload.text());
            leaves.add(all);
            all.keySet().forEach(p -> pathsByKey
                    .computeIfAbsent(key(p), k -> new TreeSet<>())
                    .add(p));
        }
        int rules = 0;
        for (Map.Entry<String, Set<String>> e : pathsByKey.entrySet()) {
            for (String path : e.getValue()) {
                boolean told = e.getValue().size() == 1 && !path.contains(".");
                if (!told && !path.contains("{}") && rules < MOST_RULES && nested(path, payloads, leaves, extraction)) {
                    rules++;
                }
            }
        }
        SummaryBefore.add(payloads, pathsByKey.keySet(), extraction);
        TakenNames.json(payloads, extraction);
        extraction.report(
                "json_pairs",
                "Every key of the JSON behind the header with a single value; the first value of a key counts.",
                RegexRule.pairs(ANY_PAIR));
    }

    /** Adds a regex for a leaf below its parent, if it gives the right value wherever the leaf is. */
    private static boolean nested(
            String path, List<Payload> payloads, List<Map<String, List<String>>> leaves, Extraction extraction) {
        String[] parts = path.split("\\.");
        if (parts.length < 2) {
            return false;
        }
        String names = path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (names.isEmpty() || Character.isDigit(names.charAt(0))) {
            return false;
        }
        String field = GroupNames.fitting(names);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            pattern.append(i == 0 ? "" : FLAT)
                    .append('"')
                    .append(escaped(parts[i]))
                    .append("\"\\s*:\\s*\\{");
        }
        pattern.append(FLAT)
                .append('"')
                .append(escaped(parts[parts.length - 1]))
                .append("\"\\s*:\\s*\"?+(?<")
                .append(field)
                .append(">(?<=\")(?:[^\"\\\\]|\\\\.)*+|(?<!\")[^\\s,}\\]\"]++)");
        SplunkRegex regex = SplunkRegex.compile(pattern.toString(), Location.NONE, new Findings())
                .orElseThrow(() -> new IllegalStateException(pattern.toString()));
        int right = 0;
        int there = 0;
        for (int i = 0; i < leaves.size(); i++) {
            List<String> values = leaves.get(i).get(path);
            if (values != null) {
                there++;
                RegexCursor cursor = regex.cursor(payloads.get(i).event());
                boolean same = cursor.find()
                        && cursor.group(regex.names().get(field).get(0))
                                .orElse("")
                                .replaceAll("\\\\(.)", "$1")
                                .equals(values.get(0).replace("\\", ""));
                right += same || values.get(0).contains("\\") || values.get(0).contains("\n") ? 1 : 0;
            }
        }
        if (right * 10 < there * 9) {
            return false;
        }
        extraction.extract("json_" + field, pattern.toString(), "The key " + path + " of the JSON behind the header.");
        return true;
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("{}", "");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
    }
}

package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;

/** Lists of objects with a name and a value each, {@code [{"name":"Host","value":"a.example"}]}: a field for each name. */
final class JsonLists {

    private static final int MOST = 300;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w .:/@-]{0,60}");
    private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final String SCALAR = "(?|" + STRING + "|(-?[\\d.]+(?:[eE][+-]?\\d+)?|true|false))";

    private static final int MOST_LISTS = 50;

    /** More keys make a condition that costs more than it saves. */
    private static final int MOST_TAKEN = 200;

    private JsonLists() {}

    /** Adds a rule for each list whose objects are two values, the first of which names the second. */
    static void add(List<Payload> payloads, Extraction extraction) {
        List<Map<String, List<String>>> events =
                payloads.stream().limit(MOST).map(p -> JsonLeaves.of(p.text())).toList();
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Set<String> keys = new TreeSet<>();
        for (Map<String, List<String>> event : events) {
            for (String path : event.keySet()) {
                int end = path.lastIndexOf("{}.");
                if (end >= 0) {
                    members.computeIfAbsent(path.substring(0, end + 2), l -> new TreeSet<>())
                            .add(path.substring(end + 3));
                }
                keys.add(path);
            }
        }
        extraction.leave(Math.max(0, members.size() - MOST_LISTS));
        members.entrySet().stream().limit(MOST_LISTS).forEach(entry -> {
            String list = entry.getKey();
            Set<String> names = entry.getValue();
            List<String> pair = new ArrayList<>(names);
            if (pair.size() == 2 && names.stream().noneMatch(n -> n.contains(".") || n.contains("{}"))) {
                for (int name = 0; name < 2; name++) {
                    if (named(list, pair.get(name), pair.get(1 - name), events)) {
                        add(list, pair.get(name), pair.get(1 - name), payloads, keys, extraction);
                        return;
                    }
                }
            }
        });
    }

    /** Whether the first key's values are names: short words, each once in an event, and most of them in other events too. */
    private static boolean named(String list, String name, String value, List<Map<String, List<String>>> events) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int lists = 0;
        int longest = 0;
        for (Map<String, List<String>> event : events) {
            List<String> names = event.getOrDefault(list + "." + name, List.of());
            List<String> values = event.getOrDefault(list + "." + value, List.of());
            boolean words = names.stream().allMatch(n -> NAME.matcher(n).matches());
            if (!words || new HashSet<>(names).size() < names.size() || values.size() > names.size()) {
                return false;
            }
            lists += names.isEmpty() ? 0 : 1;
            longest = Math.max(longest, names.size());
            names.forEach(n -> counts.merge(n, 1, Integer::sum));
        }
        int again = counts.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        int all = counts.values().stream().mapToInt(n -> n).sum();
        return lists > 1 && longest > 1 && again * 2 >= all;
    }

    private static void add(
            String list, String name, String value, List<Payload> payloads, Set<String> keys, Extraction extraction) {
        String first = "\"" + name + "\"\\s*:\\s*";
        String second = "\"" + value + "\"\\s*:\\s*";
        Pattern inOrder = Pattern.compile(first + "\"[^\"]*\"\\s*,\\s*" + Pattern.quote("\"" + value + "\""));
        boolean behind = payloads.stream().limit(MOST).anyMatch(p -> inOrder.matcher(p.text())
                .find());
        String own = "(?!(?:" + String.join("|", taken(keys)) + ")\")";
        String key = "\"" + (taken(keys).isEmpty() ? "" : own) + "([^\"\\\\]{1,60})\"";
        extraction.report(
                "json_list_" + list.replaceAll("\\W+", "_").replaceAll("^_+|_+$", ""),
                "The values of " + list + " under the names that stand beside them.",
                RegexRule.format(
                        behind
                                ? first + key + "\\s*,\\s*" + second + SCALAR
                                : second + SCALAR + "\\s*,\\s*" + first + key,
                        behind ? "$1::$2" : "$2::$1"));
    }

    /** Keys of the event itself, whose values must not be taken for others. */
    private static List<String> taken(Set<String> keys) {
        return keys.stream().filter(k -> k.matches("\\w+")).limit(MOST_TAKEN).toList();
    }
}

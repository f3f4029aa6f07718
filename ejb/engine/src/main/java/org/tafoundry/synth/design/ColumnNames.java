package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Columns;

/** Names columns without a header after what their values are. */
final class ColumnNames {

    private record Type(String name, Pattern pattern) {}

    private static final String IP = "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*)";

    private static final List<Type> TYPES = List.of(
            new Type("ip", Pattern.compile(IP)),
            new Type("mac", Pattern.compile("(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}")),
            new Type(
                    "time",
                    Pattern.compile(
                            "\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[T ]\\d{1,2}:.*|\\d{1,2}:\\d{2}:\\d{2}.*|[A-Z][a-z]{2} +\\d{1,2} .*|1\\d{9}(?:\\d{3})?(?:\\.\\d+)?")),
            new Type("date", Pattern.compile("\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,4}")),
            new Type("uuid", Pattern.compile("\\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\}?")),
            new Type("hash", Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")),
            new Type("user_email", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+")),
            new Type("url", Pattern.compile("[a-z]{2,6}://\\S+")),
            new Type("http_method", Pattern.compile("GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH|CONNECT")),
            new Type("transport", Pattern.compile("(?i)tcp|udp|icmp(?:v6)?|esp|gre|igmp")),
            new Type(
                    "action",
                    Pattern.compile(
                            "(?i)allow(?:ed)?|permit(?:ted)?|accept(?:ed)?|pass(?:ed)?|deny|denied|drop(?:ped)?|block(?:ed)?|reject(?:ed)?|success|fail(?:ed|ure)?")),
            new Type("direction", Pattern.compile("(?i)in|out|inbound|outbound|ingress|egress")),
            new Type(
                    "severity",
                    Pattern.compile(
                            "(?i)info(?:rmational|rmation)?|warn(?:ing)?|error|crit(?:ical)?|notice|debug|emerg(?:ency)?|alert|low|medium|high")),
            new Type("status", Pattern.compile("[1-5]\\d{2}")),
            new Type("file_path", Pattern.compile("/[\\w.-]+/\\S*|[A-Za-z]:\\\\.*")),
            new Type("domain", Pattern.compile("(?=.*[a-z])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,12}\\.?")),
            new Type("amount", Pattern.compile("-?\\d+\\.\\d+")),
            new Type("number", Pattern.compile("-?\\d+")),
            new Type("code", Pattern.compile("(?=.*\\d)[\\w.:-]+")),
            new Type("keyword", Pattern.compile("[\\w-]+")),
            new Type("text", Pattern.compile(".+")));

    private ColumnNames() {}

    static List<String> of(List<String> events, Columns columns) {
        List<List<String>> rows = events.stream()
                .map(e -> Columns.split(e, columns.delimiter()))
                .filter(r -> r.size() >= columns.count())
                .limit(500)
                .toList();
        List<String> types = new ArrayList<>();
        for (int c = 0; c < columns.count(); c++) {
            int column = c;
            List<String> values = rows.stream()
                    .map(r -> r.get(column))
                    .filter(v -> !v.isEmpty() && !v.equals("-"))
                    .toList();
            types.add(TYPES.stream()
                    .filter(t ->
                            values.stream().allMatch(v -> t.pattern().matcher(v).matches()))
                    .map(Type::name)
                    .findFirst()
                    .orElse("text"));
        }
        return named(types);
    }

    /** The first of two addresses is the source, the second the destination; ports follow their addresses. */
    private static List<String> named(List<String> types) {
        Map<String, Integer> seen = new HashMap<>();
        boolean pair = types.stream().filter("ip"::equals).count() >= 2;
        List<String> names = new ArrayList<>();
        for (String type : types) {
            int n = seen.merge(type, 1, Integer::sum);
            if (type.equals("ip") && pair && n <= 2) {
                names.add(n == 1 ? "src_ip" : "dest_ip");
            } else {
                names.add(n == 1 ? type : type + "_" + (char) ('a' + (n - 1) % 26) + (n > 26 ? n / 26 : ""));
            }
        }
        return names;
    }
}

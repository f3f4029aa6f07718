package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.layout.ColumnNaming;
import org.tafoundry.synth.sample.HostNames;

/** Extracts columns with a separator of several characters between them, {@code a<;>b<;>c} or {@code a :: b :: c}. */
final class SeparatedColumns {

    private static final Pattern SIGNS = Pattern.compile(" ?[<>;:|~#^$%*!+&@]{2,5} ?|(?<=\\S) [*~#^] (?=\\S)");
    private static final int FEWEST_SEPARATORS = 3;
    private static final int MOST = 500;
    private static final int LONGEST = 10_000;
    private static final int MOST_COLUMNS = 80;

    /** What programs call the level of a message. */
    private static final Pattern LEVEL = Pattern.compile("TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL");

    private static final Pattern END = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5}");

    private static final Pattern TIMED = Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}.{10}");

    private static final Pattern SCOPED = Pattern.compile("([A-Za-z][\\w.-]{1,60}):[^\\s:].{0,200}");

    private SeparatedColumns() {}

    /** Adds the rule where nearly all events have such columns; what comes back are the events that have none. */
    static List<Payload> claim(List<Payload> payloads, Extraction extraction) {
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        Optional<String> separator = separator(sample);
        if (separator.isEmpty()) {
            return payloads;
        }
        String sign = separator.get();
        int count = sample.stream().mapToInt(p -> cells(p, sign).size()).min().orElse(0);
        List<List<String>> rows = sample.stream()
                .map(p -> cells(p, sign).subList(0, count).stream()
                        .map(c -> c.strip().replaceFirst("^" + literal(sign.strip()) + "\\s*", ""))
                        .toList())
                .toList();
        String scope = scope(rows, count);
        List<List<String>> values = rows.stream()
                .map(r -> r.stream().map(v -> bare(v, scope)).toList())
                .toList();
        List<String> names = new ArrayList<>(ColumnNaming.names(values, count));
        int level = names.indexOf("severity");
        if (level >= 0
                && rows.stream().allMatch(r -> LEVEL.matcher(r.get(level)).matches())) {
            names.set(level, "log_level");
        }
        boolean told = ValueForm.of(rows.stream().map(r -> r.get(count - 1)).toList()) == ValueForm.SENTENCE;
        if (told) {
            names.set(count - 1, "message");
        }
        String literal = literal(sign.strip());
        boolean leading = sample.stream().allMatch(p -> p.event().stripLeading().startsWith(sign.strip()));
        boolean named = false;
        StringBuilder regex = new StringBuilder("^\\s*" + (leading ? "(?:" + literal + ")?\\s*" : ""));
        for (int i = 0; i < count; i++) {
            int column = i;
            List<String> cells = values.stream().map(r -> r.get(column)).toList();
            String any = "(?:(?!\\s*" + literal + ")[^\\r\\n])*+";
            String before =
                    rows.stream().allMatch(r -> !bare(r.get(column), scope).equals(r.get(column)))
                            ? named ? "(?:[^\\s:]+:)?" : "(?:(?<" + scopeName(scope) + ">[^\\s:]+):)?"
                            : "";
            named |= !before.isEmpty();
            regex.append(i == 0 ? "" : "\\s*" + literal + "\\s*").append(before).append(cell(names.get(i), any, cells));
        }
        if (told) {
            TextRules.behind(
                    regex.toString(), payloads.stream().map(Payload::event).toList(), extraction);
        }
        extraction.extract(
                "columns", regex.toString(), "The columns between " + sign.strip() + ", named by their values.");
        return payloads.stream().filter(p -> cells(p, sign).size() < count).toList();
    }

    /** The regex of a column: an address apart from its port. */
    private static String cell(String name, String any, List<String> cells) {
        boolean header = name.equals("text")
                && cells.stream().allMatch(v -> TIMED.matcher(v).find());
        if (header || cells.stream().allMatch(String::isEmpty)) {
            return any; // what holds the time and other things says nothing as a whole
        }
        long ends = cells.stream().filter(v -> END.matcher(v).matches()).count();
        boolean plain = name.equals("src") || name.equals("dest") || !name.contains("_") && !name.startsWith("column");
        if (ends * 2 <= cells.size() || !plain) {
            return "(?<" + name + ">" + any + ")";
        }
        String end = name.equals("dest") ? name : "src";
        String other = end.equals(name) ? any : "(?<" + name + ">" + any + ")";
        return "(?:(?<" + end + ">\\d{1,3}(?:\\.\\d{1,3}){3}):(?<" + end + "_port>\\d{1,5})(?!\\S)|" + other + ")";
    }

    /** The first part that the values of several columns have in common, {@code GATE7:} in two; empty where none has. */
    private static String scope(List<List<String>> rows, int count) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int c = 0; c < count; c++) {
            int column = c;
            List<String> first = rows.stream()
                    .map(r -> SCOPED.matcher(r.get(column)))
                    .map(m -> m.matches() ? m.group(1) : "")
                    .distinct()
                    .toList();
            if (first.size() == 1 && !first.get(0).isEmpty()) {
                columns.merge(first.get(0), 1, Integer::sum);
            }
        }
        return columns.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String bare(String value, String scope) {
        return !scope.isEmpty() && value.startsWith(scope + ":") ? value.substring(scope.length() + 1) : value;
    }

    private static String scopeName(String scope) {
        return HostNames.telling(scope) ? "log_host" : "scope";
    }

    private static List<String> cells(Payload payload, String separator) {
        return List.of(payload.event().split(Pattern.quote(separator), -1));
    }

    /** Signs that come several times, and as often in every event. */
    private static Optional<String> separator(List<Payload> sample) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (Payload payload : sample) {
            String event = payload.event();
            if (event.length() > LONGEST) {
                return Optional.empty();
            }
            Map<String, Integer> own = new TreeMap<>();
            Matcher sign = SIGNS.matcher(event);
            while (sign.find()) {
                own.merge(sign.group(), 1, Integer::sum);
            }
            own.forEach(
                    (s, n) -> counts.computeIfAbsent(s, k -> new ArrayList<>()).add(n));
        }
        return counts.entrySet().stream()
                .filter(e -> sample.size() > 1 && e.getValue().size() * 10 >= sample.size() * 9)
                .filter(e -> even(e.getKey(), sample))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean even(String separator, List<Payload> sample) {
        List<Integer> sizes = sample.stream()
                .map(p -> cells(p, separator).size() - 1)
                .filter(n -> n > 0)
                .toList();
        return sizes.stream().distinct().count() == 1
                && sizes.get(0) >= FEWEST_SEPARATORS
                && sizes.get(0) < MOST_COLUMNS;
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
    }
}

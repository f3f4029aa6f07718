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

/** Extracts columns with a separator of several characters between them, {@code a<;>b<;>c} or {@code a :: b :: c}. */
final class SeparatedColumns {

    private static final Pattern SIGNS = Pattern.compile(" ?[<>;:|~#^$%*!+&@]{2,5} ?|(?<=\\S) [*~#^] (?=\\S)");
    private static final int FEWEST_SEPARATORS = 3;
    private static final int MOST = 500;
    private static final int LONGEST = 10_000;
    private static final int MOST_COLUMNS = 80;

    /** What programs call the level of a message. */
    private static final Pattern LEVEL = Pattern.compile("TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL");

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
        List<String> names = new ArrayList<>(ColumnNaming.names(rows, count));
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
        StringBuilder regex = new StringBuilder("^\\s*" + (leading ? "(?:" + literal + ")?\\s*" : ""));
        for (int i = 0; i < count; i++) {
            int column = i;
            boolean empty = rows.stream().allMatch(r -> r.get(column).isEmpty());
            String value = "(?:(?!\\s*" + literal + ")[^\\r\\n])*+";
            regex.append(i == 0 ? "" : "\\s*" + literal + "\\s*")
                    .append(empty ? value : "(?<" + names.get(i) + ">" + value + ")");
        }
        if (told) {
            TextRules.behind(
                    regex.toString(), payloads.stream().map(Payload::event).toList(), extraction);
        }
        extraction.extract(
                "columns", regex.toString(), "The columns between " + sign.strip() + ", named by their values.");
        return payloads.stream().filter(p -> cells(p, sign).size() < count).toList();
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

package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.HostNames;

/** A column between signs that set it apart, {@code <this>} or {@code #this#}; blanks inside part columns of their own. */
final class MarkedColumn {

    /** An account with its realm. */
    private static final Pattern ACCOUNT = Pattern.compile("[\\w.+-]{1,64}@[A-Za-z][\\w.-]{0,100}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{3,}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,}");
    private static final int MOST_LEVELS = 8;

    private final List<String> texts;
    private final boolean identifies;

    MarkedColumn(List<String> texts, boolean identifies) {
        this.texts = texts;
        this.identifies = identifies;
    }

    /** What stands between the signs. */
    static List<String> inner(List<String> texts) {
        return texts.stream().map(t -> t.substring(1, t.length() - 1).strip()).toList();
    }

    /** Whether most of these are levels and the others look like them. */
    static boolean level(List<String> values) {
        long levels = values.stream()
                .filter(v -> HeaderColumn.LEVEL.matcher(v).matches())
                .count();
        return levels * 2 > values.size() && all(values, LETTERS);
    }

    String regex(HeaderNames names) {
        String open = texts.get(0).substring(0, 1);
        String close = texts.get(0).substring(texts.get(0).length() - 1);
        List<String[]> rows = inner(texts).stream().map(t -> t.split("\\s+")).toList();
        int count = rows.get(0).length;
        if (rows.stream().anyMatch(r -> r.length != count)) {
            return open + "\\s*" + names.group("context", "[^" + close + "]*?") + "\\s*" + close;
        }
        List<String> parts = new ArrayList<>();
        boolean host = false;
        for (int i = 0; i < count; i++) {
            int place = i;
            List<String> values = rows.stream().map(r -> r[place]).toList();
            parts.add(part(values, host, close, names));
            host = !all(values, NUMBER) && !all(values, ADDRESS);
        }
        return open + "\\s*" + String.join("\\s+", parts) + "\\s*" + close;
    }

    private String part(List<String> values, boolean behindHost, String close, HeaderNames names) {
        boolean few = new TreeSet<>(values).size() <= MOST_LEVELS;
        if (level(values) || all(values, CAPITALS) && few && !names.has("log_level")) {
            return names.group("log_level", "[A-Za-z]+");
        }
        if (all(values, ADDRESS)) {
            return names.group(behindHost ? "dvc_ip" : "src_ip", "\\d{1,3}(?:\\.\\d{1,3}){3}");
        }
        if (all(values, NUMBER)) {
            return names.group(identifies ? "event_id" : "number", "-?\\d+(?:\\.\\d+)?");
        }
        if (all(values, ACCOUNT) && !names.has("user")) {
            return names.group("user", "[^\\s" + close + "]+");
        }
        String name = WordKind.of(values)
                .orElse(
                        values.stream().anyMatch(v -> v.matches(".*[\\d.-].*"))
                                        && values.stream().allMatch(HostNames::possible)
                                ? "log_host"
                                : "keyword");
        return names.group(name, "[^\\s" + close + "]+");
    }

    private static boolean all(List<String> values, Pattern pattern) {
        return values.stream().allMatch(v -> pattern.matcher(v).matches());
    }
}

package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.layout.ColumnNaming;
import org.tafoundry.synth.sample.HostNames;

/**
 * Rows of several kinds, each behind the name of its kind: {@code DOOR ALERT: hall-3;Front Door;OPEN;2}. Each kind has
 * columns of its own.
 */
final class KindRows {

    private static final String SEPARATORS = ";|\t";

    /** The words of a kind, right before the colon; words alone, so that no number and no time is one. */
    private static final Pattern KIND =
            Pattern.compile("(?<![\\w.-])([A-Za-z][A-Za-z_-]{1,30}(?: [A-Za-z][A-Za-z_-]{1,30}){0,4}): ");

    private static final int FEWEST_CELLS = 3;
    private static final int MOST_CELLS = 40;
    private static final int MOST_KINDS = 20;
    private static final int LONGEST = 10_000;

    private final char separator;
    private final Map<String, List<List<String>>> kinds = new TreeMap<>();
    private int rows;

    private KindRows(char separator) {
        this.separator = separator;
    }

    /** Adds a rule for each kind where most texts are such rows; what comes back are the texts without the rows. */
    static List<String> claim(List<String> texts, Extraction extraction) {
        for (char separator : SEPARATORS.toCharArray()) {
            KindRows found = new KindRows(separator);
            texts.forEach(found::read);
            if (found.present(texts.size())) {
                found.write(extraction);
                return texts.stream().map(found::without).toList();
            }
        }
        return texts;
    }

    /** Where the row of a text begins, and of what kind it is; empty where the text holds none. */
    private Optional<Matcher> row(String text) {
        if (text.length() > LONGEST || text.indexOf(separator) < 0) {
            return Optional.empty();
        }
        Matcher kind = KIND.matcher(text);
        boolean row = kind.find()
                && text.indexOf(separator) > kind.end()
                && text.lastIndexOf('=', text.lastIndexOf(separator)) < 0;
        return row ? Optional.of(kind) : Optional.empty();
    }

    private void read(String text) {
        row(text).ifPresent(kind -> {
            List<String> cells =
                    List.of(text.substring(kind.end()).split(Pattern.quote(String.valueOf(separator)), -1));
            if (cells.size() >= FEWEST_CELLS && cells.size() <= MOST_CELLS) {
                kinds.computeIfAbsent(kind.group(1), k -> new ArrayList<>()).add(cells);
                rows++;
            }
        });
    }

    /** Whether nearly all texts are rows of a few kinds, of which some comes again. */
    private boolean present(int texts) {
        return kinds.size() > 1 && kinds.size() <= MOST_KINDS && rows > kinds.size() && rows * 10 >= texts * 8;
    }

    private String without(String text) {
        return row(text).map(kind -> text.substring(0, kind.start())).orElse(text);
    }

    private void write(Extraction extraction) {
        Set<String> hosts = hosts();
        int number = 0;
        for (Map.Entry<String, List<List<String>>> kind : kinds.entrySet()) {
            int count = kind.getValue().stream().mapToInt(List::size).min().orElse(0);
            List<List<String>> cells =
                    kind.getValue().stream().map(r -> cut(r, count)).toList();
            List<String> names = names(kind.getKey(), cells, count, hosts);
            String mark = separator == '\t' ? "\\t" : "\\" + separator;
            StringBuilder regex = new StringBuilder(
                    "(?<![\\w.-])(?<event_kind>" + kind.getKey().replace(" ", "\\s") + "):\\s");
            for (int i = 0; i < count; i++) {
                boolean last = i + 1 == count;
                regex.append(i == 0 ? "" : mark)
                        .append("(?<" + names.get(i) + ">")
                        .append(last ? "[^\\r\\n]*" : "[^" + mark + "\\r\\n]*")
                        .append(")");
            }
            extraction.extract("kind_" + ++number, regex.toString(), "The columns of the rows " + kind.getKey() + ".");
        }
    }

    private List<String> cut(List<String> cells, int count) {
        List<String> cut = new ArrayList<>(cells.subList(0, count - 1));
        cut.add(String.join(String.valueOf(separator), cells.subList(count - 1, cells.size())));
        return cut;
    }

    /** The values of all columns that hold names of hosts only. */
    private Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        kinds.values().forEach(rows -> {
            int count = rows.stream().mapToInt(List::size).min().orElse(0);
            for (int c = 0; c < count - 1; c++) {
                List<String> values = column(rows, c);
                boolean names = values.stream().allMatch(HostNames::telling)
                        && values.stream().anyMatch(v -> Character.isLetter(v.charAt(0)) && v.matches(".*\\d.*"));
                if (names) {
                    hosts.addAll(values);
                }
            }
        });
        return hosts;
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(r -> r.get(column)).filter(v -> !v.isEmpty()).toList();
    }

    /** What stands behind the host is what the name of the kind says: {@code DOOR ALERT} is about a door. */
    private static List<String> names(String kind, List<List<String>> rows, int count, Set<String> hosts) {
        List<String> names = new ArrayList<>(ColumnNaming.names(rows, count));
        int host = -1;
        for (int c = 0; c < count - 1 && host < 0; c++) {
            List<String> values = column(rows, c);
            host = !values.isEmpty() && hosts.containsAll(values) ? c : -1;
        }
        if (host < 0) {
            return names;
        }
        names.set(host, free("host_name", names));
        List<String> words = Arrays.asList(kind.toLowerCase(Locale.ROOT).split(" "));
        String thing = words.size() > 1 ? words.get(words.size() - 2) : "host";
        boolean told = host + 2 < count
                && !thing.equals("host")
                && thing.matches("[a-z]+")
                && column(rows, host + 1).stream().anyMatch(v -> v.matches("[A-Z]?.*[a-z ].*") || rows.size() == 1);
        if (told) {
            names.set(host + 1, free(thing, names));
        }
        return names;
    }

    private static String free(String name, List<String> names) {
        return names.contains(name) ? name + "_2" : name;
    }
}

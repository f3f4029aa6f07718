package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.layout.ColumnNaming;

/**
 * The columns that a web access log has besides the common ones. The time in brackets, the request in quotes, and status
 * and size behind it are what stays; what stands before and behind them are further columns.
 */
final class AccessColumns {

    private static final Pattern ANCHORS =
            Pattern.compile("^\\s*(?<before>[^\\[\"]{0,400}?)\\s*\\[\\d{1,2}/[A-Z][a-z]{2}/\\d{4}:[^\\]]*\\]\\s+"
                    + "\"(?:[^\"\\\\]|\\\\.)*+\"\\s+(?:\\d{3}|-)\\s+(?:\\d+|-)(?<behind>.*)$");

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|<[^<>\\s]*>|\\S+");
    private static final Pattern PAIR = Pattern.compile("[A-Za-z_][\\w.-]*=.*");
    private static final String AGENTS = "\\s+\"(?:[^\"\\\\]|\\\\.)*+\"\\s+\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]+");

    /** Client, identity and user. */
    private static final int COMMON = 3;

    private static final int MOST = 1000;
    private static final int LONGEST = 20_000;

    private final List<List<String>> before = new ArrayList<>();
    private final List<List<String>> behind = new ArrayList<>();
    private final Set<String> taken =
            new HashSet<>(Set.of("src", "user", "ident", "status", "bytes", "uri", "http_referrer", "http_user_agent"));

    AccessColumns(List<String> events) {
        for (String event : events.subList(0, Math.min(MOST, events.size()))) {
            Matcher anchors = ANCHORS.matcher(event);
            if (event.length() < LONGEST && anchors.find()) {
                before.add(tokens(anchors.group("before")));
                behind.add(tokens(anchors.group("behind")));
            }
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(m -> m.group()).toList();
    }

    /** The regex of what stands before the time, where it is more than the common columns; it names client and user. */
    Optional<String> before() {
        int count = before.stream().mapToInt(List::size).min().orElse(0);
        int client = client(count);
        if (client >= 0 && count < COMMON && before.stream().allMatch(r -> r.size() == count)) {
            return Optional.of(few(count, client));
        }
        boolean further = count > COMMON + 1 || count == COMMON + 1 && client > 0 && marked(count);
        if (!further || client < 0 || count < client + COMMON) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder("^\\s*");
        for (int i = 0; i < count - 2; i++) {
            regex.append(i == client ? "(?<src>\\S+)" : column(before, i, i < client))
                    .append("\\s+");
        }
        return Optional.of(regex.append("(?<ident>\\S+)\\s+(?:-|(?<user>[^\\[\\s][^\\[]*?))\\s+(?=\\[)")
                .toString());
    }

    /** Client and other columns, but neither identity nor user. */
    private String few(int count, int client) {
        StringBuilder regex = new StringBuilder("^\\s*");
        for (int i = 0; i < count; i++) {
            regex.append(i == client ? "(?<src>\\S+)" : column(before, i, true)).append("\\s+");
        }
        return regex.append("(?=\\[)").toString();
    }

    /** The regexes of what stands behind referrer and agent, one column behind the other; empty where it is nothing. */
    Optional<String> behind() {
        boolean agents = behind.stream().anyMatch(r -> !r.isEmpty() && r.get(0).startsWith("\""));
        List<List<String>> rows = behind.stream()
                .filter(r -> !agents
                        || r.size() > 2 && r.get(0).startsWith("\"") && r.get(1).startsWith("\""))
                .map(r -> agents ? r.subList(2, r.size()) : r)
                .map(r -> r.stream().takeWhile(t -> !PAIR.matcher(t).matches()).toList())
                .toList();
        int count = rows.stream().mapToInt(List::size).min().orElse(0);
        boolean numbers = count == 0
                || agents
                        && rows.stream()
                                .allMatch(r ->
                                        r.get(0).startsWith("\"") || r.get(0).matches("[\\d.]+|-"));
        if (numbers || rows.size() * 2 < behind.size()) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder("\"\\s+(?:\\d{3}|-)\\s+(?:\\d+|-)" + (agents ? AGENTS : ""));
        for (int i = 0; i < count; i++) {
            regex.append("\\s+").append(column(rows, i, false));
        }
        return Optional.of(regex.toString());
    }

    /** The first column whose values are addresses; negative when there is none. */
    private int client(int count) {
        for (int i = 0; i < count; i++) {
            int column = i;
            if (before.stream().allMatch(r -> ADDRESS.matcher(r.get(column)).matches())) {
                return i;
            }
        }
        return -1;
    }

    private boolean marked(int count) {
        return before.stream().allMatch(r -> r.subList(0, count).stream().anyMatch(t -> t.startsWith("<")));
    }

    private String column(List<List<String>> rows, int place, boolean first) {
        List<String> values = rows.stream().map(r -> r.get(place)).toList();
        if (values.stream().allMatch(v -> v.startsWith("<") && v.endsWith(">"))) {
            return "<(?:-|" + group("http_x_forwarded_for", "[^>]*") + ")>";
        }
        if (values.stream().allMatch(v -> v.startsWith("\""))) {
            return "\"(?:-|" + group(name(values, false), "(?:[^\"\\\\]|\\\\.)*+") + ")\"";
        }
        return "(?:-|" + group(name(values, first), "\\S+") + ")";
    }

    private static String name(List<String> values, boolean first) {
        List<String> bare = values.stream().map(v -> v.replace("\"", "")).toList();
        if (bare.stream().allMatch(v -> v.matches("(?=.*[A-Za-z])[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?"))) {
            return "site";
        }
        if (bare.stream().allMatch(v -> v.matches("\\d+\\.\\d+|-"))) {
            return "response_time";
        }
        if (bare.stream().allMatch(v -> ADDRESS.matcher(v).matches() || v.equals("-"))) {
            return "http_x_forwarded_for";
        }
        return first
                ? "log_host"
                : ColumnNaming.names(bare.stream().map(List::of).toList(), 1).get(0);
    }

    private String group(String name, String regex) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        return "(?<" + free + ">" + regex + ")";
    }
}

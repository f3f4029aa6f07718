package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.table.WordLists;

/**
 * Logins that the path of a resource tells, while the verb only says that something was sent there: {@code update} of
 * {@code auth/ldap/login}. A request of a page is none.
 */
final class PathLogins {

    private static final Set<String> SEGMENTS = WordLists.set("login-segments");

    /** The word of a response. */
    static final String RESPONSE = "response";

    private static final Pattern PATH =
            Pattern.compile("(?:[\\w.@~-]++)?(?:/[\\w.@~:%*-]*+)+(?:\\?[\\w.@~:%*=&/\\\\-]*+)?");

    private static final String REQUEST = "request";

    private static final Set<String> PHASES = Set.of(REQUEST, RESPONSE);

    /** Verbs that send something. */
    private static final Set<String> SENT = Set.of("created", "modified");

    private final Map<String, Set<String>> wildcards = new TreeMap<>();
    private final BitSet events = new BitSet();
    private String phase = "";

    private PathLogins() {}

    /** Looks for them in events that have a verb and are no requests of a browser. */
    static PathLogins in(CimInput input, Candidates candidates, SampleRows rows) {
        PathLogins found = new PathLogins();
        if (!input.isText()) {
            candidates.fields().values().stream()
                    .filter(PathLogins::path)
                    .forEach(f -> found.look(f, candidates, rows));
            candidates.fields().values().stream()
                    .filter(f -> f.examples().size() == 2
                            && f.examples().stream()
                                    .map(v -> v.toLowerCase(Locale.ROOT))
                                    .collect(Collectors.toSet())
                                    .equals(PHASES))
                    .findFirst()
                    .ifPresent(f -> found.phase = f.name());
        }
        return found;
    }

    /** The fields that hold the paths, with the wildcards that tell a login. */
    Map<String, Set<String>> wildcards() {
        return wildcards;
    }

    /** Whether a value is a wildcard for paths, or queries, that tell a login. */
    static boolean told(String value) {
        return value.startsWith("*/") || value.startsWith("*=");
    }

    /** The field that tells a request from its response, of which only the second knows how it went; blank where none does. */
    String phase() {
        return phase;
    }

    /** Whether an event is such a login. */
    boolean has(int row) {
        return events.get(row);
    }

    /** What an event type of logins says so that it has no requests beside their responses; empty where nothing tells them. */
    String answered() {
        return wildcards.isEmpty() || phase.isEmpty() ? "" : " NOT " + new FieldTest(phase, List.of(REQUEST)).search();
    }

    /** What an event type of something else says so that it has none of them; empty where there are none. */
    String none() {
        return wildcards.entrySet().stream()
                .map(e -> " NOT " + new FieldTest(e.getKey(), List.copyOf(e.getValue())).search())
                .collect(Collectors.joining());
    }

    private void look(ProfiledField field, Candidates candidates, SampleRows rows) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<Candidate> actions = DirectMapping.chosen("vendor_action", candidates);
        for (int i = 0; i < rows.size(); i++) {
            EventRow row = rows.row(i);
            boolean sent = actions.stream()
                    .flatMap(c -> row.values(c.field()).stream())
                    .flatMap(v -> deeds.value(Family.CHANGE, v).stream())
                    .anyMatch(SENT::contains);
            if (sent && !rows.targets(i).contains("http_method")) {
                int index = i;
                row.values(field.name()).stream()
                        .flatMap(v -> wildcard(v).stream())
                        .forEach(w -> {
                            wildcards
                                    .computeIfAbsent(field.name(), f -> new TreeSet<>())
                                    .add(w);
                            events.set(index);
                        });
            }
        }
    }

    private static boolean path(ProfiledField field) {
        return field.examples().size() > 1
                && field.examples().stream().allMatch(v -> PATH.matcher(v).matches());
    }

    /** The wildcard for paths with the segment that tells a login, or the action in a query. */
    private static Optional<String> wildcard(String path) {
        int query = path.indexOf('?');
        if (query > 0) {
            return List.of(path.substring(query + 1).toLowerCase(Locale.ROOT).split("&")).stream()
                    .filter(p -> SEGMENTS.contains(p.substring(p.indexOf('=') + 1)))
                    .findFirst()
                    .map(p -> "*" + p.substring(p.indexOf('=')) + "*");
        }
        List<String> segments = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        return segments.stream()
                .skip(1)
                .filter(SEGMENTS::contains)
                .findFirst()
                .map(s -> segments.indexOf(s) == segments.size() - 1 ? "*/" + s : "*/" + s + "/*");
    }
}

package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Tells of which kind events are by values that say it only together with others: verbs of leases, statements, counterparts. */
final class JointEvidence {

    static final Set<String> CONNECTS = WordLists.set("connect-events");

    static final Set<String> QUERIES = WordLists.set("query-events");

    private static final List<String> VERBS = WordLists.list("statement-verbs");

    private static final int FEWEST_STATEMENTS = 2;

    private static final Set<String> ENTERED = WordLists.set("who-entered");

    private static final Set<String> REFUSED = WordLists.set("who-was-refused");

    private static final int MOST_OF_SUBJECT = 4;

    private static final Set<String> LEASES = WordLists.set("lease-events");

    private static final Set<String> HARDWARE = Set.of("src_mac", "dest_mac");

    private static final int FEWEST_LEASES = 2;

    private final SampleRows rows;
    private final Map<String, Set<String>> values;
    private final Map<String, BitSet> told;

    /**
     * Evidence about one kind.
     *
     * @param values the values of each field that tell it, to which more are added
     * @param told the events that they are of, to which more are added
     */
    JointEvidence(SampleRows rows, Map<String, Set<String>> values, Map<String, BitSet> told) {
        this.rows = rows;
        this.values = values;
        this.told = told;
    }

    /** Notes what was done with leases, where a field of events with hardware addresses says nothing else. */
    void leases(List<ProfiledField> fields, BitSet served) {
        for (ProfiledField field : fields) {
            long several = field.examples().stream()
                    .filter(v -> LEASES.contains(v.toLowerCase(Locale.ROOT)))
                    .count();
            if (several < FEWEST_LEASES) {
                continue;
            }
            served.stream()
                    .filter(i -> rows.targets(i).stream().anyMatch(HARDWARE::contains))
                    .forEach(i -> rows.row(i).values(field.name()).stream()
                            .filter(v -> LEASES.contains(v.toLowerCase(Locale.ROOT)))
                            .forEach(v -> {
                                values.computeIfAbsent(field.name(), f -> new TreeSet<>())
                                        .add(v);
                                told.computeIfAbsent(field.name(), f -> new BitSet())
                                        .set(i);
                            }));
        }
    }

    /** Notes the field that holds statements in the language of databases, where it holds hardly anything else. */
    void statements(List<ProfiledField> fields, BitSet served) {
        for (ProfiledField field : fields) {
            List<String> real = field.examples().stream()
                    .filter(v -> !ValueKind.placeholder(v))
                    .toList();
            long said = real.stream()
                    .filter(v -> StatementDeeds.statement(field, v))
                    .count();
            if (said < FEWEST_STATEMENTS || said * 4 < real.size() * 3L) {
                continue;
            }
            served.stream()
                    .filter(i ->
                            rows.row(i).values(field.name()).stream().anyMatch(v -> StatementDeeds.statement(field, v)))
                    .forEach(i -> told.computeIfAbsent(field.name(), f -> new BitSet())
                            .set(i));
            if (told.containsKey(field.name())) {
                values.put(
                        field.name(),
                        Stream.concat(
                                        VERBS.stream(),
                                        real.stream()
                                                .filter(v -> StatementDeeds.statement(field, v))
                                                .map(StatementDeeds::verb))
                                .map(v -> v.toUpperCase(Locale.ROOT) + TellingValues.ANY_STATEMENT)
                                .collect(Collectors.toSet()));
                return;
            }
        }
    }

    /** Notes what is a login by its counterpart: where {@code Client authenticated} is one, {@code Client rejected} is. */
    void refused(BitSet served) {
        for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
            Set<String> subjects = entry.getValue().stream()
                    .flatMap(v -> subject(v, ENTERED).stream())
                    .collect(Collectors.toSet());
            served.stream().forEach(i -> rows.row(i).values(entry.getKey()).stream()
                    .filter(v -> subject(v, REFUSED).filter(subjects::contains).isPresent())
                    .forEach(v -> {
                        entry.getValue().add(v);
                        told.get(entry.getKey()).set(i);
                    }));
        }
    }

    /** What a value says before its last word, where that is one of these; empty where nothing stands before it. */
    private static Optional<String> subject(String value, Set<String> last) {
        List<String> words = NameWords.of(value);
        int end = words.size() - 1;
        return end > 0 && end < MOST_OF_SUBJECT && last.contains(words.get(end))
                ? Optional.of(String.join(" ", words.subList(0, end)))
                : Optional.empty();
    }

    /** Notes who connects to a database, or asks it, in an audit that tells both. */
    void audited(Set<String> events, List<ProfiledField> fields, BitSet served) {
        for (ProfiledField field : fields) {
            Set<String> names = field.examples().stream()
                    .map(v -> v.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (names.stream().anyMatch(QUERIES::contains) && names.stream().anyMatch(CONNECTS::contains)) {
                served.stream()
                        .filter(i -> rows.targets(i).contains("user"))
                        .forEach(i -> rows.row(i).values(field.name()).stream()
                                .filter(v -> events.contains(v.toLowerCase(Locale.ROOT)))
                                .forEach(v -> {
                                    values.computeIfAbsent(field.name(), f -> new TreeSet<>())
                                            .add(v);
                                    told.computeIfAbsent(field.name(), f -> new BitSet())
                                            .set(i);
                                }));
            }
        }
    }
}

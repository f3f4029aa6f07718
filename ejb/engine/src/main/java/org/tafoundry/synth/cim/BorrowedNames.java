package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.Wildcards;

/**
 * Gives a name to the kind of all events that have it, where another field tells that kind and the families of names would
 * take it for a different one: what is called {@code Object deleted} beside the name of a virus is no change.
 */
final class BorrowedNames {

    private static final int LONGEST = 100;

    private BorrowedNames() {}

    /**
     * The names by the kind that they are given to.
     *
     * @param main the fields on which kinds are looked up
     * @param looked the values that tell each kind there
     * @param families the families of names of each kind
     */
    static Map<ModelRule, Set<String>> of(
            List<Kind> kinds,
            List<String> main,
            Map<ModelRule, Set<String>> looked,
            Map<ModelRule, List<String>> families,
            SampleRows rows) {
        Map<ModelRule, Set<String>> given = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            Set<String> own = looked.getOrDefault(kind.rule(), Set.of());
            kind.rows().stream()
                    .filter(i -> main.stream()
                            .flatMap(f -> rows.row(i).values(f).stream())
                            .anyMatch(own::contains))
                    .forEach(i -> main.forEach(field -> rows.row(i).values(field).stream()
                            .filter(v -> v.length() <= LONGEST
                                    && looked.values().stream().noneMatch(values -> values.contains(v))
                                    && mistaken(v, kind.rule(), families)
                                    && within(field, v, kind.rows(), rows))
                            .forEach(v -> given.computeIfAbsent(kind.rule(), r -> new TreeSet<>())
                                    .add(v))));
        }
        return given;
    }

    private static boolean mistaken(String value, ModelRule rule, Map<ModelRule, List<String>> families) {
        return families.entrySet().stream()
                .anyMatch(e ->
                        !e.getKey().equals(rule) && e.getValue().stream().anyMatch(w -> Wildcards.matches(w, value)));
    }

    private static boolean within(String field, String value, BitSet events, SampleRows rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.row(i).values(field).contains(value))
                .allMatch(events::get);
    }
}

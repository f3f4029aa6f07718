package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.table.WordLists;

/**
 * Leaves what one detector found to that detector: where the main field of a log says that an event is an intrusion, a
 * word in the name of what was found does not make it malware as well.
 */
final class OneDetector {

    private static final Set<String> MODELS = WordLists.set("models-of-detectors");

    private static final String MALWARE = "Malware";
    private static final Set<String> FILES = WordLists.set("facts-of-files");

    private OneDetector() {}

    /**
     * The kinds without what only such words told.
     *
     * @param main the fields that tell most kinds
     */
    static List<Kind> of(List<Kind> kinds, List<String> main, SampleRows rows) {
        return kinds.stream()
                .map(k -> MODELS.contains(k.rule().model()) ? own(k, others(k, kinds, main, rows), main, rows) : k)
                .filter(k -> !k.rows().isEmpty())
                .toList();
    }

    private static BitSet others(Kind kind, List<Kind> kinds, List<String> main, SampleRows rows) {
        BitSet others = new BitSet();
        kinds.stream()
                .filter(k -> !k.rule().model().equals(kind.rule().model())
                        && MODELS.contains(k.rule().model()))
                .forEach(k -> main.stream()
                        .filter(f -> !k.telling().getOrDefault(f, Set.of()).isEmpty())
                        .forEach(f -> others.or(told(k, f, rows))));
        if (kind.rule().model().equals(MALWARE)) {
            FILES.forEach(f -> others.andNot(rows.having(f))); // what is in a file is malware, whoever found it
        }
        return others;
    }

    private static Kind own(Kind kind, BitSet others, List<String> main, SampleRows rows) {
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        kind.telling().forEach((field, values) -> {
            BitSet told = told(kind, field, rows);
            told.andNot(others);
            if (main.contains(field) && !values.isEmpty() || !told.isEmpty()) {
                telling.put(field, values);
            }
        });
        if (telling.size() == kind.telling().size()) {
            return kind;
        }
        BitSet left = new BitSet();
        telling.keySet().forEach(f -> left.or(told(kind, f, rows)));
        List<String> evidence = kind.evidence().stream()
                .filter(e -> telling.keySet().stream().anyMatch(f -> e.startsWith(f + " ") || e.endsWith(" " + f)))
                .collect(Collectors.toList());
        return new Kind(kind.rule(), left, telling, evidence);
    }

    /** The events of a kind that a field tells by one of its values, or by being there. */
    private static BitSet told(Kind kind, String field, SampleRows rows) {
        Set<String> values = kind.telling().get(field);
        BitSet told = new BitSet();
        IntStream.range(0, rows.size())
                .filter(kind.rows()::get)
                .filter(i -> values.isEmpty()
                        ? rows.row(i).has(field)
                        : rows.row(i).values(field).stream().anyMatch(values::contains))
                .forEach(told::set);
        return told;
    }
}

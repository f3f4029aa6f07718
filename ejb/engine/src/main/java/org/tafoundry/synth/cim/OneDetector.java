package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.table.WordLists;

/**
 * Leaves what one detector found to that detector: where the main field of a log says that an event is an intrusion, a
 * word in the name of what was found does not make it malware as well.
 */
final class OneDetector {

    private static final Set<String> MODELS = WordLists.set("models-of-detectors");

    private static final String MALWARE = "Malware";
    private static final String DETECTION = "Intrusion_Detection";
    private static final Set<String> FILES = WordLists.set("facts-of-files");

    private OneDetector() {}

    /**
     * The kinds without what only such words told.
     *
     * @param main the fields that tell most kinds
     */
    static List<Kind> of(List<Kind> all, List<String> main, SampleRows rows) {
        List<Kind> kinds = files(all, main, rows);
        return kinds.stream()
                .map(k -> MODELS.contains(k.rule().model()) ? own(k, others(k, kinds, main, rows), main, rows) : k)
                .filter(k -> !k.rows().isEmpty())
                .toList();
    }

    /** Gives malware the names of events that only tell what was found in files of which another field names malware. */
    private static List<Kind> files(List<Kind> kinds, List<String> main, SampleRows rows) {
        Optional<Kind> malware =
                kinds.stream().filter(k -> k.rule().model().equals(MALWARE)).findFirst();
        if (malware.isEmpty() || main.isEmpty()) {
            return kinds;
        }
        BitSet inFiles = new BitSet();
        FILES.forEach(f -> inFiles.or(rows.having(f)));
        inFiles.and(malware.get().rows());
        BitSet named = new BitSet();
        inFiles.stream()
                .filter(i -> malware.get().telling().keySet().stream()
                        .flatMap(f -> rows.row(i).values(f).stream())
                        .anyMatch(Precedence::putTogether))
                .forEach(named::set);
        String field = main.get(0);
        Set<String> given = new TreeSet<>();
        kinds.stream()
                .filter(k -> k.rule().model().equals(DETECTION))
                .flatMap(k -> k.telling().getOrDefault(field, Set.of()).stream())
                .filter(v -> within(field, v, named, rows))
                .forEach(given::add);
        return given.isEmpty()
                ? kinds
                : kinds.stream()
                        .flatMap(k -> k.rule().model().equals(DETECTION)
                                ? without(k, field, given, rows).stream()
                                : Stream.of(k.equals(malware.get()) ? with(k, field, given) : k))
                        .toList();
    }

    /** Whether all events with a value are among these. */
    private static boolean within(String field, String value, BitSet events, SampleRows rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.row(i).values(field).contains(value))
                .allMatch(events::get);
    }

    private static Kind with(Kind malware, String field, Set<String> given) {
        Map<String, Set<String>> telling = new LinkedHashMap<>(malware.telling());
        Set<String> values = new TreeSet<>(given);
        values.addAll(telling.getOrDefault(field, Set.of()));
        telling.put(field, values);
        return new Kind(malware.rule(), malware.rows(), telling, malware.evidence());
    }

    private static Optional<Kind> without(Kind detection, String field, Set<String> given, SampleRows rows) {
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        detection.telling().forEach((f, values) -> {
            Set<String> left = new TreeSet<>(values);
            if (f.equals(field)) {
                left.removeAll(given);
            }
            if (values.isEmpty() || !left.isEmpty()) {
                telling.put(f, left);
            }
        });
        Kind own = new Kind(detection.rule(), detection.rows(), telling, detection.evidence());
        BitSet left = new BitSet();
        telling.keySet().forEach(f -> left.or(told(own, f, rows)));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kind(detection.rule(), left, telling, detection.evidence()));
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

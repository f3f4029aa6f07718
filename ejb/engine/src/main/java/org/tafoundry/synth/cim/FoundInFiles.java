package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.table.WordLists;

/**
 * Takes a threat that a field names for malware and for no intrusion, where the log knows malware and each event with such
 * a name tells the hash of a file, and nothing of a connection: {@code threatName} beside {@code sha256}.
 */
final class FoundInFiles {

    private static final String MALWARE = "Malware";
    private static final String DETECTION = "Intrusion_Detection";
    private static final String HASH = "file_hash";

    /** What only events of the network have. */
    private static final Set<String> NETWORK = WordLists.set("facts-of-the-network");

    private FoundInFiles() {}

    /** The kinds, with the events that such a field tells among malware. */
    static List<Kind> of(List<Kind> kinds, SampleRows rows) {
        Optional<Kind> malware =
                kinds.stream().filter(k -> k.rule().model().equals(MALWARE)).findFirst();
        List<String> named = kinds.stream()
                .filter(k -> k.rule().model().equals(DETECTION))
                .flatMap(k -> k.telling().entrySet().stream())
                .filter(e -> e.getValue().isEmpty() && scanned(e.getKey(), rows))
                .map(Map.Entry::getKey)
                .toList();
        if (malware.isEmpty() || named.isEmpty()) {
            return kinds;
        }
        return kinds.stream()
                .flatMap(k -> k.rule().model().equals(DETECTION)
                        ? without(k, named, rows).stream()
                        : Stream.of(k.equals(malware.get()) ? with(k, named, rows) : k))
                .toList();
    }

    /** Whether all events with a field tell the hash of a file. */
    private static boolean scanned(String field, SampleRows rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.row(i).has(field))
                .allMatch(i -> rows.targets(i).contains(HASH)
                        && rows.targets(i).stream().noneMatch(NETWORK::contains));
    }

    private static Kind with(Kind kind, List<String> named, SampleRows rows) {
        Map<String, Set<String>> telling = new LinkedHashMap<>(kind.telling());
        List<String> evidence = new ArrayList<>(kind.evidence());
        BitSet all = (BitSet) kind.rows().clone();
        named.forEach(f -> {
            BitSet more = having(f, rows);
            more.andNot(all);
            if (!more.isEmpty()) { // what is told already needs no further condition
                telling.put(f, Set.of());
                evidence.add("the field " + f);
                all.or(more);
            }
        });
        return new Kind(kind.rule(), all, telling, evidence);
    }

    private static Optional<Kind> without(Kind kind, List<String> named, SampleRows rows) {
        Map<String, Set<String>> telling = new LinkedHashMap<>(kind.telling());
        if (!telling.keySet().removeAll(named)) {
            return Optional.of(kind);
        }
        BitSet left = new BitSet();
        telling.forEach((field, values) -> kind.rows().stream()
                .filter(i -> values.isEmpty()
                        ? rows.row(i).has(field)
                        : rows.row(i).values(field).stream().anyMatch(values::contains))
                .forEach(left::set));
        List<String> evidence = kind.evidence().stream()
                .filter(e -> named.stream().noneMatch(f -> e.equals("the field " + f)))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Kind(kind.rule(), left, telling, evidence));
    }

    private static BitSet having(String field, SampleRows rows) {
        BitSet having = new BitSet();
        IntStream.range(0, rows.size()).filter(i -> rows.row(i).has(field)).forEach(having::set);
        return having;
    }
}

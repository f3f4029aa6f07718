package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/**
 * Takes all that a sensor reports for detections where most of it is told to be: one that names attacks in half of its
 * events names others in words that nobody knows.
 */
final class Sensor {

    private static final String DETECTION = "ids";
    private static final Set<String> NAMED = WordLists.set("facts-of-detections");
    private static final Set<String> FLOW = WordLists.set("facts-beside-detections");
    private static final Set<String> TRAFFIC = WordLists.set("traffic-words");
    private static final Set<String> UNTOLD = WordLists.set("models-that-fields-alone-tell");

    private Sensor() {}

    /** The events besides those of the kind that its sensor reports too; none where it is no sensor. */
    static Optional<Kind> more(Kind kind, List<Kind> all, SampleRows rows, Candidates candidates) {
        if (!kind.rule().name().equals(DETECTION) || kind.telling().isEmpty()) {
            return Optional.empty();
        }
        BitSet others = new BitSet();
        all.stream()
                .filter(k -> !UNTOLD.contains(k.rule().model()))
                .map(Kind::rows)
                .forEach(others::or);
        List<String> names = DirectMapping.chosen("signature", candidates).stream()
                .map(Candidate::field)
                .toList();
        Set<String> form = form(kind, rows);
        Set<List<String>> stopped = new HashSet<>();
        kind.rows().stream().forEach(i -> stopped.addAll(stopped(i, names, rows, candidates)));
        BitSet more = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            boolean flow = rows.targets(i).stream().anyMatch(FLOW::contains)
                    || names.stream()
                            .flatMap(f -> rows.row(row).values(f).stream())
                            .anyMatch(v -> NameWords.of(v).stream().anyMatch(TRAFFIC::contains));
            // what was stopped under the same name as an attack was one, however much was sent
            boolean same = stopped(i, names, rows, candidates).stream().anyMatch(stopped::contains);
            if (!others.get(i) && (!flow || same) && rows.targets(i).containsAll(NAMED) && alike(rows.row(i), form)) {
                more.set(i);
            }
        }
        boolean most = more.cardinality() <= kind.rows().cardinality();
        more.or(kind.rows());
        return most && more.cardinality() > kind.rows().cardinality()
                ? Optional.of(new Kind(kind.rule(), more, kind.telling(), kind.evidence()))
                : Optional.empty();
    }

    /** The names of what was stopped in an event, each with the word that says so. */
    private static List<List<String>> stopped(int row, List<String> names, SampleRows rows, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return DirectMapping.chosen("vendor_action", candidates).stream()
                .flatMap(c -> rows.row(row).values(c.field()).stream())
                .filter(v -> deeds.value(DeedTable.Family.STATED, v)
                        .filter("blocked"::equals)
                        .isPresent())
                .flatMap(v -> names.stream()
                        .flatMap(f -> rows.row(row).values(f).stream())
                        .map(name -> List.of(name, v)))
                .toList();
    }

    /** The fields that all events of a kind have. */
    private static Set<String> form(Kind kind, SampleRows rows) {
        Set<String> form = new TreeSet<>();
        kind.rows().stream()
                .limit(1)
                .forEach(i -> form.addAll(rows.row(i).fields().keySet()));
        kind.rows().stream().forEach(i -> form.retainAll(rows.row(i).fields().keySet()));
        return form;
    }

    /** Whether an event has them all, and hardly any others. */
    private static boolean alike(EventRow row, Set<String> form) {
        return row.fields().keySet().containsAll(form) && row.fields().size() * 2 <= form.size() * 3;
    }
}

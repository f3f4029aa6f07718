package org.tafoundry.synth.cim;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/**
 * Finds the field in which a log calls each of its events an alert and no more, {@code cat=Alert}: whatever an alert is about
 * is told by other fields and belongs to other data models besides.
 */
final class AnnouncedAlerts {

    private static final String KIND = "alerts";
    private static final Set<String> WORDS = WordLists.set("words-for-alerts");
    private static final int FEWEST = 3;

    private AnnouncedAlerts() {}

    /** Whether this field does, among those that tell a kind. */
    static boolean in(Kind kind, String field, SampleRows rows) {
        if (!kind.rule().name().equals(KIND)
                || rows.size() < FEWEST
                || kind.rows().cardinality() < rows.size()) {
            return false;
        }
        Set<String> said = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> rows.row(i).values(field).stream())
                .map(v -> String.join(" ", NameWords.of(v)))
                .collect(Collectors.toCollection(TreeSet::new));
        return said.size() == 1 && WORDS.containsAll(said);
    }
}

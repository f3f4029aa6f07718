package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;

/**
 * Takes the name of a thing for nothing that a detector found where the log says that such things are created and deleted:
 * {@code model_created} beside {@code model.name}.
 */
final class ManagedThings {

    private static final String SIGNATURE = "signature";

    private static final int MOST_WORDS = 3;

    private ManagedThings() {}

    /** Drops such names. */
    static void drop(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        Set<String> managed = candidates.forTarget("vendor_action").stream()
                .flatMap(c -> c.examples().stream())
                .filter(v -> deeds.value(DeedTable.Family.CHANGE, v).isPresent())
                .map(NameWords::of)
                .filter(words -> words.size() > 1 && words.size() <= MOST_WORDS)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        List.copyOf(candidates.forTarget(SIGNATURE)).stream()
                .filter(c -> c.seen() && c.meaning().source() != Meaning.Source.SCHEMA)
                .filter(c -> thing(c.field(), managed))
                .forEach(c -> candidates.drop(SIGNATURE, c.field()));
    }

    /** Whether a field is called the name of a thing of these kinds. */
    private static boolean thing(String field, Set<String> kinds) {
        List<String> words = NameWords.of(field);
        return words.size() > 1
                && words.get(words.size() - 1).equals("name")
                && kinds.contains(words.get(words.size() - 2));
    }
}

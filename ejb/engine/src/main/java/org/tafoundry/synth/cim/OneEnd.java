package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.table.WordLists;

/** Takes from a field the weaker of two meanings of which only one can be true: the two ends of one connection. */
final class OneEnd {

    private static final Map<String, String> OPPOSITE = WordLists.meanings("opposite-targets");

    private OneEnd() {}

    /** Drops the weaker one; of two that are equally likely an address is where an event comes from. */
    static void tell(Candidates candidates) {
        OPPOSITE.forEach((one, other) -> List.copyOf(candidates.forTarget(one)).stream()
                .filter(c -> c.seen() && c.where().isEmpty())
                .forEach(c -> rival(candidates, other, c)
                        .ifPresent(r -> candidates.drop(strength(r) > strength(c) ? one : other, c.field()))));
    }

    /** What the source's own schema says counts more than any other name. */
    private static int strength(Candidate candidate) {
        int schema = candidate.meaning().source() == Meaning.Source.SCHEMA ? 100 : 0;
        return schema + candidate.meaning().rank();
    }

    private static Optional<Candidate> rival(Candidates candidates, String target, Candidate candidate) {
        return candidates.forTarget(target).stream()
                .filter(c -> c.field().equals(candidate.field()) && c.where().isEmpty())
                .findFirst();
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Takes a second field that may say what was done for how it ended, where most of its words say that and nothing else does:
 * beside {@code subtype=Authentication} stands {@code status=Failed}.
 */
final class OtherEnds {

    private OtherEnds() {}

    /** Adds the field to the results. */
    static void tell(Candidates candidates, List<String> holes) {
        if (candidates.forTarget("result").stream().anyMatch(Candidate::seen)) {
            return;
        }
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<Candidate> done = DirectMapping.chosen("vendor_action", candidates).stream()
                .filter(Candidate::seen)
                .toList();
        done.stream()
                .skip(1)
                .filter(c -> ends(c, deeds) && !ends(done.get(0), deeds))
                .findFirst()
                .ifPresent(c -> candidates.add(new Candidate(
                        c.field(),
                        new Meaning("result", ValueKind.TEXT, 3, Meaning.Source.GUESS),
                        c.events(),
                        c.examples(),
                        holes,
                        false)));
    }

    /** Whether most values of a field say how something ended, well and otherwise. */
    private static boolean ends(Candidate candidate, DeedTable deeds) {
        List<String> real = candidate.examples().stream()
                .filter(v -> !v.isBlank() && !ValueKind.placeholder(v))
                .toList();
        List<String> said = real.stream()
                .flatMap(v -> deeds.value(Family.OUTCOME, v).stream())
                .toList();
        return said.size() * 2 >= real.size() && said.stream().distinct().count() > 1;
    }
}

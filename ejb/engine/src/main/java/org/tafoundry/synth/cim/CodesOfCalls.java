package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.ValueList;

/**
 * Takes the status of a request for how a call ended in a trail that says what somebody did: {@code login} with 401 failed.
 * A log of requests keeps its status, and one that says in words how things ended goes by those.
 */
final class CodesOfCalls {

    private static final String RESULT = "result";
    private static final String STATUS = "status";
    private static final Set<String> REQUESTED = Set.of("url", "uri_path");

    private CodesOfCalls() {}

    /** Makes results of the statuses. */
    static void tell(Candidates candidates) {
        List<Candidate> coded = candidates.forTarget(STATUS).stream()
                .filter(c -> c.seen() && RequestCodes.coded(c.examples()))
                .toList();
        boolean requests = REQUESTED.stream()
                .flatMap(t -> candidates.forTarget(t).stream())
                .anyMatch(Candidate::seen);
        if (coded.isEmpty() || requests || !done(candidates)) {
            return;
        }
        DeedTable deeds = DeedTable.of(candidates.tables());
        Set<String> levels =
                ValueList.named("severity", candidates.tables()).rows().keySet();
        List<Candidate> results = candidates.forTarget(RESULT).stream()
                .filter(c -> c.seen() && coded.stream().noneMatch(o -> o.field().equals(c.field())))
                .toList();
        if (results.stream().anyMatch(c -> tells(c, deeds, levels))) {
            return;
        }
        results.forEach(c -> {
            candidates.drop(RESULT, c.field());
            candidates.drop(STATUS, c.field());
        });
        coded.forEach(c -> {
            candidates.drop(STATUS, c.field());
            candidates.drop(RESULT, c.field());
            candidates.add(c.with(new Meaning(RESULT, ValueKind.TEXT, 5, Meaning.Source.GUESS)));
        });
    }

    /** Whether events say that somebody entered, or what was changed. */
    private static boolean done(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return candidates.forTarget("vendor_action").stream()
                .filter(Candidate::seen)
                .flatMap(c -> c.examples().stream())
                .anyMatch(v -> Stream.of(Family.CHANGE, Family.ENTERED)
                        .anyMatch(f -> deeds.value(f, v).isPresent()));
    }

    /** Whether a field says how things ended: words for how bad an event is do not, and neither does what was answered. */
    private static boolean tells(Candidate result, DeedTable deeds, Set<String> levels) {
        List<String> real = result.examples().stream()
                .filter(v -> !ValueKind.placeholder(v))
                .map(ActionEvidence::key)
                .toList();
        boolean level =
                real.stream().anyMatch(v -> deeds.value(Family.OUTCOME, v).isEmpty()) && levels.containsAll(real);
        return !level && real.stream().noneMatch(Descriptors::document) && !real.isEmpty();
    }
}

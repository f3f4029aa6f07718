package org.tafoundry.synth.cim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;

/** Whether the names of logins tell how these went. */
final class LoginNames {

    private static final int LONGEST = 100;

    private final ActionEvidence evidence;
    private final Candidates candidates;
    private final List<String> mains;

    /** Names of logins that do not tell how these went. */
    private final Set<String> doubtful = new TreeSet<>();

    private final boolean telling;

    LoginNames(ActionEvidence evidence, Candidates candidates, List<String> mains) {
        this.evidence = evidence;
        this.candidates = candidates;
        this.mains = mains;
        this.telling = failing() || !toldElsewhere();
    }

    /** Whether a login's name tells how it went: those that fail have names of their own, or nothing else could tell. */
    boolean telling() {
        return telling;
    }

    /** Whether events have this name that another value of theirs says to have failed. */
    boolean doubtful(String name) {
        return doubtful.contains(ActionEvidence.key(name));
    }

    /** Notes the names of a login of which another value says that it failed. */
    void doubt(EventRow login, Collection<String> named) {
        Set<String> failing = login.fields().values().stream()
                .flatMap(List::stream)
                .filter(v -> v.length() <= LONGEST && failed(evidence.deeds, v))
                .collect(Collectors.toSet());
        named.stream()
                .filter(n -> failing.stream().anyMatch(v -> !v.equals(n)))
                .map(ActionEvidence::key)
                .forEach(doubtful::add);
    }

    /** Whether a value says that something failed. */
    static boolean failed(DeedTable deeds, String value) {
        return deeds.value(Family.OUTCOME, value).filter("failure"::equals).isPresent();
    }

    /** Whether another field of few words has one that says how something ended. */
    private boolean toldElsewhere() {
        // the level of a message is no end of what it is about
        Stream<Candidate> levels =
                Stream.of("severity", "vendor_severity").flatMap(t -> candidates.forTarget(t).stream());
        Set<String> own = Stream.concat(
                        Stream.concat(Stream.concat(evidence.actions.stream(), evidence.results.stream()), levels)
                                .map(Candidate::field),
                        mains.stream())
                .collect(Collectors.toSet());
        return candidates.fields().values().stream()
                .filter(f -> !own.contains(f.name()) && f.examples().size() > 1 && candidates.worded(f))
                .flatMap(f -> f.examples().stream())
                .anyMatch(v -> evidence.deeds.value(Family.OUTCOME, v).isPresent());
    }

    /** Whether the field that says what was done also says that it failed, as in "login failed". */
    private boolean failing() {
        Stream<String> names = Stream.concat(
                evidence.actions.stream().flatMap(c -> c.examples().stream()),
                mains.stream()
                        .flatMap(f -> Optional.ofNullable(candidates.fields().get(f)).stream())
                        .flatMap(f -> f.examples().stream()));
        return names.anyMatch(v -> v.length() <= LONGEST
                && failed(evidence.deeds, v)
                && evidence.deeds.value(Family.ENTERED, v).isPresent());
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Takes what is only called a name for the user where it says the same as the user in all events that have both. */
final class SameAsUser {

    private static final String USER = "user";
    private static final int LAST = 1;
    private static final int FEWEST = 2;

    private static final Set<String> NAMES = WordLists.set("names-of-anything");

    /** An account of a mailbox, which is nobody's other name. */
    private static final Pattern ACCOUNT = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    private SameAsUser() {}

    /** Adds such fields as last candidates, for events that name nobody else. */
    static void tell(Candidates candidates) {
        Set<String> users = candidates.forTarget(USER).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .collect(Collectors.toSet());
        candidates.fields().values().stream()
                .filter(f -> NAMES.contains(f.name()) && !users.contains(f.name()))
                .filter(f -> f.examples().stream().allMatch(ACCOUNT.asMatchPredicate()))
                .filter(f -> same(f, users, candidates))
                .toList()
                .forEach(f -> candidates.add(
                        Candidate.of(f, new Meaning(USER, ValueKind.EMAIL, LAST, Meaning.Source.GUESS))));
    }

    private static boolean same(ProfiledField field, Set<String> users, Candidates candidates) {
        List<EventRow> both = candidates
                .with(field)
                .filter(r -> users.stream().anyMatch(r::has))
                .toList();
        return both.size() >= FEWEST
                && both.stream().allMatch(r -> users.stream().filter(r::has).allMatch(u -> r.values(field.name())
                        .containsAll(r.values(u))));
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;

/**
 * Takes the id of somebody also for the name where a log names nobody in any other way: {@code AccountID="5008"} is the
 * account that logs in, and {@code user} is the field by which logins are searched.
 */
final class IdAsUser {

    private static final String ID = "user_id";
    private static final int LAST = 1;

    /** One event in so many may name somebody besides. */
    private static final int FEW = 5;

    /** The key of a record in a store, by which nobody is known. */
    private static final Pattern KEY = Pattern.compile("(?=\\D*\\d)[0-9A-Fa-f]{16,64}");

    private IdAsUser() {}

    /** Adds the ids of which the sample has several as last candidates; one account of a customer is nobody. */
    static void add(Candidates candidates) {
        List<String> names = Stream.of("user", "src_user")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        List.copyOf(candidates.forTarget(ID)).stream()
                .filter(c -> c.seen()
                        && c.examples().size() > 1
                        && c.examples().stream().noneMatch(KEY.asMatchPredicate())
                        && alone(c, names, candidates))
                .forEach(c -> {
                    candidates.drop("vendor_account", c.field());
                    candidates.add(c.with(new Meaning("user", c.meaning().kind(), LAST, Meaning.Source.GUESS)));
                });
    }

    /** Whether hardly any event of the id names somebody. */
    private static boolean alone(Candidate id, List<String> names, Candidates candidates) {
        List<EventRow> rows =
                candidates.with(candidates.fields().get(id.field())).toList();
        long named = rows.stream().filter(r -> names.stream().anyMatch(r::has)).count();
        return !names.contains(id.field()) && named * FEW <= rows.size();
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/**
 * Puts the name with which somebody logs in before whom the log takes him for until then: {@code userLoginName} stands in
 * logins alone, where {@code user.name} is still that of nobody.
 */
final class NamesAtLogin {

    private static final String USER = "user";
    private static final int FIRST = 99;

    private static final Set<String> LOGIN = WordLists.set("login-segments");

    private NamesAtLogin() {}

    /** Ranks such names first. */
    static void tell(Candidates candidates) {
        List<Candidate> users =
                candidates.forTarget(USER).stream().filter(Candidate::seen).toList();
        users.stream()
                .filter(c -> NameWords.of(c.field()).stream().anyMatch(LOGIN::contains))
                .filter(c -> users.stream().anyMatch(o -> o != c && others(c, o, candidates)))
                .forEach(c -> {
                    candidates.drop(USER, c.field());
                    candidates.add(c.with(new Meaning(
                            USER, c.meaning().kind(), FIRST, c.meaning().source())));
                });
    }

    /** Whether another field names somebody else in all events of the login's name, and in more than these. */
    private static boolean others(Candidate login, Candidate other, Candidates candidates) {
        List<EventRow> rows =
                candidates.with(candidates.fields().get(login.field())).toList();
        return other.events() > login.events()
                && !rows.isEmpty()
                && rows.stream()
                        .allMatch(r ->
                                r.has(other.field()) && !r.values(other.field()).equals(r.values(login.field())));
    }
}

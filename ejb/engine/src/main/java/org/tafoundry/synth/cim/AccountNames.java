package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Takes the id of an account for the name of somebody where the log has no other name and the ids are such names. */
final class AccountNames {

    private static final String USER = "user";
    private static final String ID = "user_id";
    private static final int RANK = 4;

    /** What a person may be asked to type in. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.@-]{1,31}|\\d{1,8}");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z][a-z._-]{2,}[\\w.@-]*");

    private AccountNames() {}

    /** Adds the name. */
    static void tell(Candidates candidates) {
        if (candidates.forTarget(USER).stream().anyMatch(Candidate::seen)) {
            return;
        }
        candidates.forTarget(ID).stream()
                .filter(c -> c.seen() && NameWords.of(c.field()).contains("account"))
                .filter(c -> named(c.examples()))
                .findFirst()
                .ifPresent(c -> candidates.add(c.with(new Meaning(USER, ValueKind.TEXT, RANK, Meaning.Source.GUESS))));
    }

    private static boolean named(List<String> ids) {
        List<String> real = ids.stream()
                .filter(v -> !ValueKind.placeholder(v) && !v.startsWith("<"))
                .toList();
        return real.size() > 1
                && real.stream().allMatch(NAME.asMatchPredicate())
                && real.stream().anyMatch(LETTERS.asMatchPredicate());
    }
}

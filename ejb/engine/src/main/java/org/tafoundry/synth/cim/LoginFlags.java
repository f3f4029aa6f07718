package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Finds the field that says by yes or no whether somebody entered: {@code "loginSucceeded":false}. */
final class LoginFlags {

    private static final Set<String> ENTERING = WordLists.set("login-segments");
    private static final Set<String> STEMS = WordLists.set("stems-of-logins");
    private static final Set<String> SUCCESS = WordLists.set("words-of-success");
    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no");
    private static final int RANK = 9;

    private LoginFlags() {}

    /** The field; empty where none is called so. */
    static Optional<String> in(Candidates candidates) {
        return candidates.fields().values().stream()
                .filter(LoginFlags::flag)
                .map(ProfiledField::name)
                .findFirst();
    }

    /** Takes such a field for how the login ended. */
    static void tell(Candidates candidates) {
        List.copyOf(candidates.fields().values()).stream()
                .filter(LoginFlags::flag)
                .forEach(f -> candidates.add(
                        Candidate.of(f, new Meaning("result", ValueKind.TEXT, RANK, Meaning.Source.GUESS))));
    }

    private static boolean flag(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return field.events() > 0
                && words.stream()
                        .anyMatch(w -> ENTERING.contains(w) || STEMS.stream().anyMatch(w::startsWith))
                && words.stream().anyMatch(SUCCESS::contains)
                && field.examples().stream().allMatch(FLAG.asMatchPredicate());
    }
}

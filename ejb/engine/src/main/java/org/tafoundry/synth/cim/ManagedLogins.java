package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.table.WordLists;

/** Tells what is done to the ways and the rules of logging in from somebody's entering by them. */
final class ManagedLogins {

    /** Ways to log in that are things, words of logins themselves, and words for what rules them. */
    private static final Set<String> WAYS = WordLists.set("things-of-logins");

    private static final Set<String> ENTERING = WordLists.set("words-of-entering");
    private static final Set<String> RULES = WordLists.set("rules-of-entering");

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_VALUE = 120;

    private static final String READ = "read";
    private static final String FAILED = "failure";

    private ManagedLogins() {}

    /** Whether a value says that a way to log in was set up or changed, or names the rule by which somebody may enter. */
    static boolean in(String value, DeedTable deeds) {
        return value.length() <= LONGEST_VALUE && (setUp(value, deeds) || ruled(value) || rulesChanged(value, deeds));
    }

    /** Whether a value says that something was changed; an access by which somebody enters changes nothing. */
    static boolean changes(String value, DeedTable deeds) {
        return deeds.value(Family.CHANGE, value)
                .filter(a ->
                        !a.equals(READ) || deeds.value(Family.ENTERED, value).isEmpty())
                .isPresent();
    }

    private static boolean setUp(String value, DeedTable deeds) {
        return thing(value) && managed(value, deeds);
    }

    /** Whether a value names a way to log in as the thing that it is, and says nothing of anybody who entered. */
    static boolean thing(String value) {
        List<String> words = DeedWords.of(NameWords.of(value));
        return value.length() <= LONGEST_VALUE
                && words.stream().anyMatch(WAYS::contains)
                && words.stream().noneMatch(ENTERING::contains);
    }

    private static boolean ruled(String value) {
        List<String> words = NameWords.of(value);
        return value.length() <= LONGEST_LABEL && RULES.contains(words.get(words.size() - 1));
    }

    /** Whether a sentence says that what rules logins was changed: {@code Login policy changed by amy}. */
    private static boolean rulesChanged(String value, DeedTable deeds) {
        List<String> words = NameWords.of(value);
        return IntStream.range(1, words.size())
                        .anyMatch(i -> RULES.contains(words.get(i))
                                && (ENTERING.contains(words.get(i - 1)) || WAYS.contains(words.get(i - 1))))
                && managed(value, deeds)
                && deeds.value(Family.OUTCOME, value).filter(FAILED::equals).isEmpty();
    }

    private static boolean managed(String value, DeedTable deeds) {
        return deeds.value(Family.CHANGE, value).filter(a -> !a.equals(READ)).isPresent();
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Takes an error for how something ended, where no field says it: its number, of which zero is none, or its text, which only
 * events have that failed.
 */
final class ErrorCodes {

    private static final Set<String> NAMES = WordLists.set("error-code-names");
    private static final Set<String> RETURNED = WordLists.set("names-of-returned-codes");
    private static final Set<String> STATUSES = WordLists.set("status-names");

    private ErrorCodes() {}

    /** Adds the codes of errors to the results. */
    static void tell(Candidates candidates, List<String> holes) {
        if (candidates.forTarget("result").stream().anyMatch(Candidate::seen)) {
            return;
        }
        candidates.fields().values().stream()
                .filter(f -> f.events() > 0 && (named(f.name()) || returned(f) || stated(f, candidates)))
                .map(f -> new Candidate(
                        f.name(),
                        new Meaning("result", ValueKind.TEXT, 3, Meaning.Source.GUESS),
                        f.events(),
                        f.examples(),
                        holes,
                        false))
                .filter(c -> c.examples().stream().anyMatch(ResultCodes::zero)
                                && c.examples().size() > 1
                                && ResultCodes.coded(c)
                        || RequestCodes.coded(c.examples())
                        || text(c) && failing(c, candidates) * 2 <= candidates.events())
                .forEach(candidates::add);
    }

    /** Whether a field holds what a call returned; a number that is not written as a code may count something. */
    private static boolean returned(ProfiledField field) {
        return RETURNED.contains(name(field.name()))
                && !field.examples().isEmpty()
                && field.examples().stream().allMatch(ResultCodes::hexadecimal);
    }

    /** Whether a field holds the status of what somebody did, where the log tells no requests. */
    private static boolean stated(ProfiledField field, Candidates candidates) {
        List<String> words = NameWords.of(field.name());
        return STATUSES.contains(words.get(words.size() - 1))
                && candidates.forTarget("vendor_action").stream().anyMatch(Candidate::seen)
                && candidates.forTarget("http_method").stream().noneMatch(Candidate::seen);
    }

    /** The number of events that have an error's text. */
    private static long failing(Candidate error, Candidates candidates) {
        return candidates.with(candidates.fields().get(error.field())).count();
    }

    /** Whether a result is the text of an error: whatever it says, something went wrong. */
    static boolean text(Candidate result) {
        return named(result.field())
                && result.meaning().source() == Meaning.Source.GUESS
                && result.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(v ->
                                v.length() > 2 && v.chars().anyMatch(Character::isLetter) && !ResultCodes.number(v));
    }

    /** Whether a field is called an error. */
    static boolean named(String field) {
        return NAMES.contains(name(field));
    }

    private static String name(String field) {
        return String.join("", NameWords.of(field));
    }
}

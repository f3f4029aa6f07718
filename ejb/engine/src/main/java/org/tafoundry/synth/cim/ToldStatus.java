package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Leaves the status of changes to the word that says how they ended, where the number of a request's status stands beside
 * it: {@code statusType=failure} beside {@code statusCode=403}.
 */
final class ToldStatus {

    private static final String STATUS = "status";

    private ToldStatus() {}

    /** Drops the numbers where a word says the same and nothing says how something was requested. */
    static void tell(Candidates candidates) {
        List<Candidate> numbers = candidates.forTarget(STATUS).stream()
                .filter(Candidate::seen)
                .filter(c -> RequestCodes.coded(c.examples()))
                .toList();
        if (numbers.isEmpty() || requested(candidates) || !changes(candidates)) {
            return;
        }
        DeedTable deeds = DeedTable.of(candidates.tables());
        numbers.stream()
                .filter(n -> candidates.forTarget("result").stream()
                        .filter(Candidate::seen)
                        .anyMatch(r -> !r.field().equals(n.field()) && says(r, deeds) && beside(n, r, candidates)))
                .forEach(n -> candidates.drop(STATUS, n.field()));
    }

    private static boolean requested(Candidates candidates) {
        return candidates.forTarget("http_method").stream().anyMatch(Candidate::seen);
    }

    private static boolean changes(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return candidates.forTarget("vendor_action").stream()
                .flatMap(c -> c.examples().stream())
                .anyMatch(v -> deeds.value(DeedTable.Family.CHANGE, v).isPresent());
    }

    /** Whether all that a field says is how something ended. */
    private static boolean says(Candidate result, DeedTable deeds) {
        List<String> real = result.examples().stream()
                .filter(v -> !ValueKind.placeholder(v))
                .toList();
        return !real.isEmpty()
                && !RequestCodes.coded(real)
                && real.stream()
                        .allMatch(v -> deeds.value(DeedTable.Family.OUTCOME, v).isPresent());
    }

    /** Whether each event with a number has the word as well. */
    private static boolean beside(Candidate number, Candidate word, Candidates candidates) {
        Optional<ProfiledField> field = Optional.ofNullable(candidates.fields().get(number.field()));
        return field.filter(f -> candidates.with(f).allMatch(r -> r.has(word.field())))
                .isPresent();
    }
}

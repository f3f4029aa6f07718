package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Takes the account of a customer for what it is: where a log names several people, an account that is the same in every
 * event is none of them.
 */
final class Tenants {

    /** Words for a customer, who is nobody that did something. */
    private static final Set<String> CUSTOMERS = WordLists.set("tenant-words");

    /** Words for what may be a customer's or somebody's own. */
    private static final Set<String> ACCOUNTS = WordLists.set("account-words");

    /** CIM fields of somebody, with those that name the same people. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "user", List.of("user", "src_user"),
            "user_id", List.of("user", "src_user", "user_id"),
            "src_user", List.of("user", "src_user"),
            "src_user_id", List.of("user", "src_user", "src_user_id"));

    private static final int FEWEST_EVENTS = 3;

    private Tenants() {}

    /** Takes the meaning of somebody from each tenant. */
    static void drop(Candidates candidates) {
        candidates.fields().values().stream()
                .filter(Tenants::constant)
                .filter(f -> has(f, CUSTOMERS) || has(f, ACCOUNTS))
                .forEach(f -> PEOPLE.forEach((target, others) -> {
                    if (has(f, CUSTOMERS) || others.stream().anyMatch(o -> several(o, f, candidates))) {
                        candidates.drop(target, f.name());
                    }
                }));
    }

    private static boolean has(ProfiledField field, Set<String> words) {
        return NameWords.of(field.name()).stream().anyMatch(words::contains);
    }

    private static boolean constant(ProfiledField field) {
        return field.events() >= FEWEST_EVENTS && real(field.examples()) == 1;
    }

    private static boolean several(String target, ProfiledField but, Candidates candidates) {
        return candidates.forTarget(target).stream()
                .anyMatch(c -> !c.field().equals(but.name()) && real(c.examples()) > 1);
    }

    private static long real(List<String> values) {
        return values.stream().filter(v -> !ValueKind.placeholder(v)).distinct().count();
    }
}

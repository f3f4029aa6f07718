package org.tafoundry.synth.cim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Knows that an {@code object} which is the same in every record is the kind of the records, and that the thing is named in
 * the part of the record that is called like the deed: {@code "berth.created":{"id":"b-7"}}.
 */
final class ThingsOfRecords {

    private static final String OBJECT = "object";
    private static final Set<String> THINGS = WordLists.set("names-of-things");
    private static final Set<String> IDS = WordLists.set("words-of-ids");

    /** So many records say that the same in all of them is no thing. */
    private static final int FEWEST = 5;

    private static final int FEWEST_DEEDS = 3;
    private static final int MOST = 12;
    private static final int RANK = 7;

    /** The name of a kind, in words without a number. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(?:[._:-][A-Za-z]+){0,5}");

    private ThingsOfRecords() {}

    /** Drops the one and takes the other, where several deeds are told. */
    static void tell(Candidates candidates) {
        Optional<ProfiledField> deed = candidates.fields().values().stream()
                .filter(f -> deeds(f, candidates))
                .findFirst();
        if (deed.isEmpty()) {
            return;
        }
        candidates.forTarget(OBJECT).stream()
                .filter(Candidate::seen)
                .filter(c -> same(c, candidates))
                .toList()
                .forEach(c -> candidates.drop(OBJECT, c.field()));
        if (candidates.forTarget(OBJECT).stream().noneMatch(Candidate::seen)) {
            Set<String> values = new HashSet<>(deed.get().examples());
            candidates.fields().values().stream()
                    .filter(f -> within(f, values))
                    .limit(MOST)
                    .toList()
                    .forEach(f -> candidates.only(f, new Meaning(OBJECT, ValueKind.TEXT, RANK, Meaning.Source.GUESS)));
        }
    }

    /** Whether a field says of several records what was done, some of which are changes. */
    private static boolean deeds(ProfiledField field, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        return field.events() == candidates.events()
                && field.examples().stream().distinct().count() >= FEWEST_DEEDS
                && field.examples().stream().allMatch(NAME.asMatchPredicate())
                && field.examples().stream()
                        .anyMatch(v -> deeds.value(DeedTable.Family.CHANGE, v).isPresent());
    }

    private static boolean same(Candidate candidate, Candidates candidates) {
        return candidates.events() >= FEWEST
                && candidate.events() == candidates.events()
                && candidate.examples().stream().distinct().count() == 1
                && candidate.examples().stream().allMatch(NAME.asMatchPredicate())
                && THINGS.containsAll(NameWords.of(candidate.field()));
    }

    /** Whether a field is the id of what is called like one of the deeds. */
    private static boolean within(ProfiledField field, Set<String> deeds) {
        int last = field.name().lastIndexOf('.');
        return field.events() > 0
                && last > 0
                && deeds.contains(field.name().substring(0, last))
                && IDS.contains(field.name().substring(last + 1).toLowerCase(Locale.ROOT));
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Takes the fields by which an audit points at a thing of any kind, {@code auditable_type} beside {@code auditable_id} and {@code
 * auditable_label}, for what was changed, whatever the word is that they begin with.
 */
final class TypedThings {

    private static final String OBJECT = "object";
    private static final String DEED = "vendor_action";

    private static final Set<String> TYPES = WordLists.set("words-of-types");
    private static final Set<String> NAMES = WordLists.set("words-of-labels");
    private static final Set<String> IDS = WordLists.set("words-of-ids");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_:. -]{1,40}");

    private static final int RANK = 6;

    private TypedThings() {}

    /** Gives these fields their meanings where no field is an object yet and somebody else did it. */
    static void tell(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        boolean changes = candidates.forTarget(DEED).stream()
                .flatMap(c -> c.examples().stream())
                .anyMatch(v -> deeds.value(DeedTable.Family.CHANGE, v).isPresent());
        if (!changes || candidates.forTarget(OBJECT).stream().anyMatch(Candidate::seen)) {
            return;
        }
        candidates.fields().values().stream()
                .filter(f -> ends(f, TYPES) && kinds(f, deeds) && done(prefix(f), candidates))
                .findFirst()
                .ifPresent(type -> {
                    Optional<ProfiledField> name = beside(type, NAMES, candidates);
                    Optional<ProfiledField> id = beside(type, IDS, candidates);
                    if (name.isPresent() || id.isPresent()) {
                        give(type, "object_category", candidates);
                        name.ifPresent(f -> give(f, OBJECT, candidates));
                        id.ifPresent(f -> give(f, "object_id", candidates));
                    }
                });
    }

    /** Whether a field holds several kinds of things, some of which are managed. */
    private static boolean kinds(ProfiledField field, DeedTable deeds) {
        return field.examples().stream().distinct().count() > 1
                && field.examples().stream().allMatch(WORD.asMatchPredicate())
                && field.examples().stream()
                        .anyMatch(v -> deeds.value(DeedTable.Family.OBJECT, v).isPresent());
    }

    /** Whether another field names who did it. */
    private static boolean done(List<String> prefix, Candidates candidates) {
        return Stream.of("user", "src_user")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(Candidate::seen)
                .map(c -> NameWords.of(c.field()))
                .anyMatch(words -> words.size() < prefix.size()
                        || !words.subList(0, prefix.size()).equals(prefix));
    }

    private static Optional<ProfiledField> beside(ProfiledField type, Set<String> last, Candidates candidates) {
        Predicate<ProfiledField> same = f -> ends(f, last) && prefix(f).equals(prefix(type));
        return candidates.fields().values().stream().filter(same).findFirst();
    }

    private static boolean ends(ProfiledField field, Set<String> last) {
        List<String> words = NameWords.of(field.name());
        return field.events() > 0 && words.size() > 1 && last.contains(words.get(words.size() - 1));
    }

    private static List<String> prefix(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return words.subList(0, words.size() - 1);
    }

    private static void give(ProfiledField field, String target, Candidates candidates) {
        List.copyOf(candidates.targets()).forEach(t -> candidates.drop(t, field.name()));
        candidates.add(Candidate.of(field, new Meaning(target, ValueKind.TEXT, RANK, Meaning.Source.GUESS)));
    }
}

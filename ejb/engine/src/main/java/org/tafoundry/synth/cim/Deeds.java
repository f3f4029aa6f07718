package org.tafoundry.synth.cim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.DeedWords;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/** The field whose words say what was done in most of its values, where no name says which field it is. */
final class Deeds {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z]*+(?:[ _.-][A-Za-z]++){0,3}");

    private static final int MOST_VALUES = 40;

    private static final int LONGEST = 40;

    /** CIM fields that name the kind of an event, so that what they hold may say what was done. */
    private static final Set<String> NAMING = WordLists.set("targets-of-deeds");

    /** Words of requests and of queries, which are no deeds of an audit trail. */
    private static final Set<String> REQUESTS = Stream.concat(
                    WordLists.list("usual-request-methods").stream(), WordLists.list("query-verbs").stream())
            .map(w -> w.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Deeds() {}

    /** The field that tells the deeds of most events. */
    static Optional<ProfiledField> in(Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<ModelRule> logins = ModelRules.of(candidates.tables()).stream()
                .filter(r -> r.model().equals("Authentication"))
                .toList();
        return candidates.fields().values().stream()
                .filter(f -> codes(f) && named(f, candidates) && tells(f, deeds, logins))
                .filter(f -> f.examples().stream().noneMatch(Deeds::request)
                        || f.examples().stream().anyMatch(v -> entered(v, deeds, logins)))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name));
    }

    /** Whether a field holds a few words or codes, of which some come again. */
    private static boolean codes(ProfiledField field) {
        return field.examples().size() > 1
                && field.examples().size() <= MOST_VALUES
                && field.events() > field.examples().size()
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(v -> v.length() <= LONGEST && WORDS.matcher(v).matches());
    }

    /** Whether a value is the verb of a request or a query. */
    private static boolean request(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT)) && REQUESTS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing else is known of a field than that it names a kind of events. */
    private static boolean named(ProfiledField field, Candidates candidates) {
        return candidates.meanings(field).stream().allMatch(m -> NAMING.contains(m.target()));
    }

    /** Whether half of the values say what was done, in more than one way. */
    private static boolean tells(ProfiledField field, DeedTable deeds, List<ModelRule> logins) {
        List<String> done = field.examples().stream()
                .filter(v -> entered(v, deeds, logins) || changed(v, deeds))
                .toList();
        boolean several = done.stream().anyMatch(v -> entered(v, deeds, logins))
                || done.stream()
                                .flatMap(v -> deeds.value(Family.CHANGE, v).stream())
                                .distinct()
                                .count()
                        > 1;
        return several && done.size() > 1 && done.size() * 2 >= field.examples().size();
    }

    /** Whether a value says that somebody entered, or tried to. */
    private static boolean entered(String value, DeedTable deeds, List<ModelRule> logins) {
        String spaced = DeedWords.spaced(value);
        return logins.stream().anyMatch(r -> !Wording.in(spaced, r.stems()).isEmpty())
                && (deeds.value(Family.OUTCOME, value).isPresent()
                        || deeds.value(Family.ENTERED, value).isPresent());
    }

    /** Whether a value is a verb, or a verb and the kind of thing that it was done to. */
    private static boolean changed(String value, DeedTable deeds) {
        return deeds.value(Family.CHANGE, value).isPresent()
                && (NameWords.of(value).size() == 1
                        || deeds.value(Family.OBJECT, value).isPresent());
    }
}

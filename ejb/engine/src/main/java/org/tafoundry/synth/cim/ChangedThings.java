package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Gives {@code object} of changes, where no name says it: what a field is called after which the deed itself names,
 * {@code policy} where {@code Policy modified}, or what is just called the target or the item.
 */
final class ChangedThings {

    private static final String OBJECT = "object";
    private static final String CHANGE = "Change";
    private static final int MOST = 6;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_NOUN = 3;

    private static final String VERBS = "(?i)" + WordLists.alternatives("account-verbs");
    private static final Pattern VERB = Pattern.compile(VERBS);

    /** When something was done, which is not what it was done to. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d");

    /** What is just called a thing, whatever it is. */
    private static final Set<String> THINGS = WordLists.set("names-of-things");

    /** Words behind a noun that say no more than that its name stands there. */
    private static final Set<String> NAMES = WordLists.set("names-of-a-noun");

    /** CIM fields that name somebody or a machine, and no thing that is changed. */
    private static final Set<String> OTHERS = WordLists.set("targets-of-no-things");

    private final SampleRows rows;
    private final Candidates candidates;
    private final List<String> deeds;
    private final DeedTable table;
    private final BitSet changes = new BitSet();

    private ChangedThings(SampleRows rows, Candidates candidates, List<Kind> kinds, List<String> mains) {
        this.rows = rows;
        this.candidates = candidates;
        this.table = DeedTable.of(candidates.tables());
        this.deeds = Stream.concat(
                        DirectMapping.chosen("vendor_action", candidates).stream()
                                .filter(Candidate::seen)
                                .map(Candidate::field),
                        mains.stream())
                .distinct()
                .toList();
        kinds.stream().filter(k -> k.rule().model().equals(CHANGE)).forEach(k -> changes.or(k.rows()));
    }

    /**
     * Adds the object of changes that have none.
     *
     * @param mains the fields that tell the kinds of events
     */
    static void add(SampleRows rows, Candidates candidates, List<Kind> kinds, List<String> mains, Mapping mapping) {
        ChangedThings things = new ChangedThings(rows, candidates, kinds, mains);
        Map<String, String> found = new LinkedHashMap<>();
        candidates.fields().values().stream()
                .filter(things::possible)
                .filter(f -> found.size() < MOST)
                .forEach(f -> things.value(f, found));
        if (found.isEmpty()) {
            return;
        }
        boolean own = mapping.seen().contains(OBJECT);
        mapping.eval(
                OBJECT,
                EvalText.coalesce(
                        Stream.concat(own ? mapping.replaced(OBJECT).stream() : Stream.of(), found.values().stream())
                                .toList()),
                new Decision(
                        OBJECT,
                        String.join(", ", found.keySet()),
                        Decision.Origin.RULE,
                        List.of("changes name it"),
                        0.75,
                        List.of(),
                        "object is what was changed."));
    }

    /** Whether a field holds short values of one thing each, in changes that have no object, and is nobody and no machine. */
    private boolean possible(ProfiledField field) {
        return field.events() > 0
                && !field.name().contains("{}")
                && !deeds.contains(field.name())
                && candidates.meanings(field).stream().noneMatch(m -> OTHERS.contains(m.target()))
                && !ValueKind.IP.fits(field.examples())
                && table.value(DeedTable.Family.CHANGE, field.name()).isEmpty()
                && field.examples().stream()
                        .allMatch(v -> v.length() <= LONGEST && !TIME.matcher(v).lookingAt())
                && changes.stream()
                        .anyMatch(i -> rows.row(i).has(field.name())
                                && !rows.targets(i).contains(OBJECT));
    }

    private void value(ProfiledField field, Map<String, String> found) {
        List<String> words = NameWords.of(field.name());
        String value = EvalText.field(field.name());
        if (words.stream().allMatch(THINGS::contains)) {
            boolean only = candidates.with(field).count() == changed(field);
            if (only) {
                found.put(field.name(), value);
            } else {
                byVerb(field)
                        .ifPresent(d -> found.put(
                                field.name(),
                                "if(" + EvalText.match(EvalText.field(d), VERBS) + "," + value + ",null())"));
            }
            return;
        }
        String noun = noun(words);
        Set<String> telling = deeds.stream()
                .filter(d -> changes.stream()
                        .anyMatch(i -> rows.row(i).has(field.name())
                                && rows.row(i).values(d).stream().anyMatch(v -> of(noun, v))))
                .collect(Collectors.toSet());
        telling.stream()
                .findFirst()
                .ifPresent(d -> found.put(
                        field.name(),
                        "if(" + EvalText.match(EvalText.field(d), "(?i)" + noun) + "," + value + ",null())"));
    }

    /** The field whose verbs tell the changes that have a thing from other events that have one. */
    private Optional<String> byVerb(ProfiledField field) {
        return deeds.stream()
                .filter(d -> IntStream.range(0, rows.size())
                        .filter(i -> rows.row(i).has(field.name()))
                        .allMatch(i -> changes.get(i)
                                == rows.row(i).values(d).stream()
                                        .anyMatch(v -> VERB.matcher(v).find())))
                .findFirst();
    }

    private long changed(ProfiledField field) {
        return changes.stream().filter(i -> rows.row(i).has(field.name())).count();
    }

    /** The thing whose name or number a field holds; empty where it holds anything else. */
    private static String noun(List<String> words) {
        boolean named = words.size() == 2 && NAMES.contains(words.get(1));
        String noun = words.size() == 1 || named ? words.get(0) : "";
        return noun.length() < SHORTEST_NOUN ? "" : noun;
    }

    /** Whether a deed says that a thing of this kind was changed. */
    private boolean of(String noun, String deed) {
        return !noun.isEmpty()
                && NameWords.of(deed).contains(noun)
                && NameWords.of(deed).size() <= MOST_WORDS
                && table.value(DeedTable.Family.CHANGE, deed).isPresent();
    }
}

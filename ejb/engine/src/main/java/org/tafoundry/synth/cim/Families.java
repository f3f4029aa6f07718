package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.synth.cim.vocabulary.Wording;
import org.tafoundry.table.WordLists;

/**
 * The families of names that later events of a source may have, as wildcards: in the language of the sample's names and with
 * the separators that they have between words, few enough for a person to read.
 */
final class Families {

    private static final int MOST = 32;

    private static final Set<String> OTHER_LANGUAGES = WordLists.list("stems-of-other-languages").stream()
            .map(s -> s.replace('_', ' '))
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> values;
    private final boolean closed;
    private final Set<Character> separators = new TreeSet<>();

    /**
     * The families for a field.
     *
     * @param values what the field holds in the sample
     * @param closed whether it can hold nothing else, so that only these are named
     */
    Families(Collection<String> values, boolean closed) {
        this.values = List.copyOf(values);
        this.closed = closed;
        values.forEach(
                v -> v.chars().filter(c -> !Character.isLetterOrDigit(c)).forEach(c -> separators.add((char) c)));
    }

    /** The wildcards for the names of a kind of events, those of words that the sample has first; names where no others come. */
    List<String> of(ModelRule rule) {
        Predicate<String> seen = stem ->
                values.stream().anyMatch(v -> !Wording.in(v, List.of(stem)).isEmpty());
        List<String> stems = spoken(rule.stems());
        List<String> families = new ArrayList<>();
        Wildcards.families(Stream.concat(
                                stems.stream().filter(seen), stems.stream().filter(seen.negate()))
                        .toList())
                .stream()
                .filter(this::joined)
                .forEach(wildcard -> {
                    if ((closed || families.size() < MOST)
                            && families.stream().noneMatch(f -> Wildcards.matches(f, wildcard))) {
                        families.add(wildcard);
                    }
                });
        return closed ? met(families) : families;
    }

    /** The names of the sample that wildcards meet, in place of these. */
    private List<String> met(List<String> wildcards) {
        return values.stream()
                .map(v -> v.toLowerCase(Locale.ROOT))
                .filter(v -> wildcards.stream().anyMatch(w -> Wildcards.matches(w, v)))
                .distinct()
                .toList();
    }

    /** The stems; those of other languages only where a value of the sample has one of them. */
    private List<String> spoken(List<String> stems) {
        List<String> others = stems.stream().filter(OTHER_LANGUAGES::contains).toList();
        boolean spoken = values.stream().anyMatch(v -> !Wording.in(v, others).isEmpty());
        return spoken ? stems : stems.stream().filter(s -> !others.contains(s)).toList();
    }

    /** Whether a wildcard has no separator but those of the sample's names. */
    private boolean joined(String wildcard) {
        return wildcard.chars()
                .filter(c -> c != '*' && !Character.isLetterOrDigit(c))
                .allMatch(c -> separators.contains((char) c));
    }
}

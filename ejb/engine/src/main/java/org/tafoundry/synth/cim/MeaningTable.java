package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.Vocabularies;
import org.tafoundry.synth.cim.vocabulary.Vocabulary;
import org.tafoundry.table.Tables;

/** What the field names of one source mean: the vocabularies that hold for it, the special ones first. */
final class MeaningTable {

    private static final MeaningTable STANDARD =
            new MeaningTable(Vocabularies.of(Tables.shipped()).common(), Tables.shipped());

    /** A log that has fewer names of a schema does not follow it. */
    private static final int LEAST_NAMES = 3;

    private final List<Vocabulary> vocabularies;
    private final Tables tables;

    private MeaningTable(List<Vocabulary> vocabularies, Tables tables) {
        this.vocabularies = vocabularies;
        this.tables = tables;
    }

    /** The shipped names that mean the same in every source. */
    static MeaningTable standard() {
        return STANDARD;
    }

    /** The names of one source. */
    static MeaningTable of(CimInput input) {
        Set<String> names = input.shapes().stream()
                .flatMap(s -> s.fields().stream())
                .map(ProfiledField::name)
                .collect(Collectors.toSet());
        String words = input.productWords();
        Vocabularies all = Vocabularies.of(input.tables());
        return new MeaningTable(
                Stream.concat(
                                all.special().stream().filter(v -> v.holdsFor(input.formatId(), words, names)),
                                all.common().stream())
                        .toList(),
                input.tables());
    }

    /** The tables that it is of. */
    Tables tables() {
        return tables;
    }

    /** The meanings of a name, whole or behind one of its dots, that must be met letter by letter. */
    Optional<List<Meaning>> spelled(String name) {
        return ends(name)
                .flatMap(n -> vocabularies.stream().flatMap(v -> v.spelled(n).stream()))
                .findFirst();
    }

    /** Names of the source's schemas that are not among these fields, under the objects that hold the others. */
    Map<String, List<Meaning>> expected(Set<String> fields) {
        Map<String, List<Meaning>> expected = new TreeMap<>();
        for (Vocabulary vocabulary : vocabularies) {
            prefix(vocabulary.spelled().keySet(), fields).ifPresent(prefix -> vocabulary
                    .spelled()
                    .forEach((name, meanings) -> expected.putIfAbsent(prefix + name, meanings)));
        }
        expected.keySet().removeAll(fields);
        return expected;
    }

    /** What stands before most of the names in the fields; empty when too few fields have such names. */
    private static Optional<String> prefix(Set<String> names, Set<String> fields) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String field : fields) {
            ends(field)
                    .filter(names::contains)
                    .findFirst()
                    .ifPresent(end -> counts.merge(field.substring(0, field.length() - end.length()), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_NAMES)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The name, and what is left of it behind each of its dots. */
    private static Stream<String> ends(String name) {
        return Stream.iterate(
                name, n -> !n.isEmpty(), n -> n.substring(n.indexOf('.') < 0 ? n.length() : n.indexOf('.') + 1));
    }

    /**
     * The meanings of the longest end of these words that is known; empty when none is.
     *
     * <p>The longest end decides alone, so that {@code source.user.name} is not taken for {@code user.name}.
     */
    List<Meaning> of(List<String> words) {
        int known = knownWords(words);
        return known == 0
                ? List.of()
                : joined(NameWords.joined(words, words.size() - known)).orElseThrow();
    }

    /** How many of the last words make up the longest known end; 0 when none is known. */
    int knownWords(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (joined(NameWords.joined(words, from)).isPresent()) {
                return words.size() - from;
            }
        }
        return 0;
    }

    private Optional<List<Meaning>> joined(String words) {
        return vocabularies.stream().flatMap(v -> v.joined(words).stream()).findFirst();
    }
}

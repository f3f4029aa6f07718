package org.tafoundry.synth.cim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.synth.cim.vocabulary.MinedNames;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.RoleGuess;
import org.tafoundry.synth.cim.vocabulary.Vocabularies;
import org.tafoundry.table.Tables;

/**
 * The CIM fields that the tables of names of all products and published add-ons take a whole name for. Nobody has looked at
 * values: it is evidence for who proposes something, and decides nothing alone.
 */
public final class NameVotes {
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final String VOWELS = "aeiou";

    private static final Vocabularies ALL = Vocabularies.of(Tables.shipped());
    private static final Map<String, Set<String>> ABBREVIATED = abbreviated();

    private NameVotes() {}

    /** The fields of the tables for a name; none when no table has it. */
    public static Set<String> of(String name) {
        List<String> words = NameWords.of(name);
        Set<String> targets = new TreeSet<>();
        if (words.isEmpty()) {
            return targets;
        }
        ALL.common().forEach(vocabulary -> {
            vocabulary.spelled(name).ifPresent(all -> all.forEach(meaning -> targets.add(meaning.target())));
            vocabulary
                    .joined(NameWords.joined(words, 0))
                    .ifPresent(all -> all.forEach(meaning -> targets.add(meaning.target())));
        });
        MinedNames.target(words).ifPresent(targets::add);
        RoleGuess.of(Tables.shipped()).meaning(words).forEach(meaning -> targets.add(meaning.target()));
        return targets;
    }

    /** The field whose names a name without vowels abbreviates; none when they are names of several fields. */
    public static Set<String> ofAbbreviation(String name) {
        String joined = NameWords.joined(NameWords.of(name), 0);
        boolean abbreviation =
                joined.length() >= SHORTEST_ABBREVIATION && consonants(joined).equals(joined);
        Set<String> targets = abbreviation ? ABBREVIATED.getOrDefault(joined, Set.of()) : Set.of();
        return targets.size() == 1 ? targets : Set.of();
    }

    private static Map<String, Set<String>> abbreviated() {
        Map<String, Set<String>> targets = new HashMap<>();
        ALL.common().forEach(vocabulary -> vocabulary
                .joined()
                .forEach((name, meanings) ->
                        meanings.forEach(meaning -> targets.computeIfAbsent(consonants(name), key -> new TreeSet<>())
                                .add(meaning.target()))));
        return targets;
    }

    /** The first letter, and what is no vowel behind it. */
    private static String consonants(String word) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || VOWELS.indexOf(word.charAt(i)) < 0) {
                left.append(word.charAt(i));
            }
        }
        return left.toString();
    }
}

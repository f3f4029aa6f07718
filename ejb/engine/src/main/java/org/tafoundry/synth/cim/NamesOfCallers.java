package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Takes what the object that says who calls is called for the user where nothing else names one: {@code auth.name} or
 * {@code auth.description} beside {@code auth.accessor_id}.
 */
final class NamesOfCallers {

    private static final Set<String> CALLERS = WordLists.set("objects-of-callers");

    /** What names a caller, the best first. */
    private static final List<String> NAMES = WordLists.list("names-of-callers");

    /** What an object for the way of calling is called, and nobody. */
    private static final Set<String> METHODS = WordLists.set("methods-of-callers");

    private static final Set<String> WAYS = WordLists.set("things-of-logins");

    private static final String USER = "user";
    private static final String ID = "id";
    private static final int RANK = 3;

    private NamesOfCallers() {}

    /** Adds the best of these names. */
    static void add(Candidates candidates) {
        if (candidates.forTarget(USER).stream().anyMatch(Candidate::seen)) {
            return;
        }
        NAMES.stream()
                .flatMap(name -> candidates.fields().values().stream()
                        .filter(f -> f.events() > 0
                                && leaf(f.name()).equals(name)
                                && CALLERS.contains(object(f.name()))
                                && identified(f, candidates)
                                && ValueKind.PERSON.fits(f.examples())
                                && f.examples().stream().noneMatch(NamesOfCallers::way)))
                .findFirst()
                .ifPresent(f -> {
                    List.copyOf(candidates.targets()).forEach(t -> candidates.drop(t, f.name()));
                    candidates.add(Candidate.of(f, new Meaning(USER, ValueKind.PERSON, RANK, Meaning.Source.GUESS)));
                });
    }

    /** Whether the same object has an id, as a mere way of logging in has none. */
    private static boolean identified(ProfiledField field, Candidates candidates) {
        String parent = field.name().substring(0, field.name().lastIndexOf('.') + 1);
        return candidates.fields().values().stream()
                .filter(f -> f.events() > 0
                        && f.name().startsWith(parent)
                        && f.name().indexOf('.', parent.length()) < 0)
                .map(f -> NameWords.of(f.name()))
                .anyMatch(words -> words.get(words.size() - 1).equals(ID));
    }

    private static boolean way(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return METHODS.contains(word) || WAYS.contains(word);
    }

    private static String leaf(String name) {
        return String.join("", NameWords.of(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** The last object on the path to a field; empty where it stands in none. */
    private static String object(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }
}

package org.tafoundry.synth.cim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.Wildcards;

/**
 * The actions of events whose names are sentences that hold what one event alone has: by the words in them that tell what was
 * done, which later sentences have too.
 */
final class WordsOfSentences {

    private static final int SHORTEST = 4;

    private static final String FAILED = "failure";
    private static final String NOTHING = "";

    private final DeedTable deeds;

    /** The action of each sentence, by its field. */
    private final Map<String, Map<String, String>> said = new TreeMap<>();

    WordsOfSentences(DeedTable deeds) {
        this.deeds = deeds;
    }

    /** Notes what the name of an event, a sentence or not, says of its action: nothing where it failed. */
    void note(String field, String name, String action) {
        boolean failed = !action.equals(FAILED)
                && deeds.value(Family.OUTCOME, name).filter(FAILED::equals).isPresent();
        said.computeIfAbsent(field, f -> new TreeMap<>()).put(name, failed ? NOTHING : action);
    }

    /**
     * Adds the words, unless they stand in names that say something else, or nothing.
     *
     * @param names the actions by names, by the field of the names
     * @param silent what a field says in events whose action it does not tell
     */
    void add(Map<String, Map<String, String>> names, Function<String, Set<String>> silent) {
        said.forEach((field, sentences) -> sentences.forEach((name, action) -> {
            if (!action.equals(NOTHING) && !LookupTable.general(name)) {
                words(name, action)
                        .filter(w -> sentences.entrySet().stream()
                                .allMatch(e -> e.getValue().equals(action) || !Wildcards.matches(w, e.getKey())))
                        .filter(w -> silent.apply(field).stream().noneMatch(v -> Wildcards.matches(w, v)))
                        .ifPresent(w -> names.computeIfAbsent(field, f -> new TreeMap<>(ActionEvidence.WHOLE_FIRST))
                                .put(w, action));
            }
        }));
    }

    /** The words of a sentence that say this action. */
    private Optional<String> words(String sentence, String action) {
        return Stream.of(Family.OUTCOME, Family.ENTERED, Family.CHANGE, Family.STATED)
                .filter(f -> deeds.value(f, sentence).filter(action::equals).isPresent())
                .flatMap(f -> deeds.deciding(f, sentence).stream())
                .filter(w -> w.length() >= SHORTEST)
                .findFirst()
                .map(w -> "*" + w + "*");
    }
}

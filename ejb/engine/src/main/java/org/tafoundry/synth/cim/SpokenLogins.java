package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/** Says by the words of the sentence that tells a login how it went, where no field of the event says it. */
final class SpokenLogins {

    private static final String LOGIN = "Authentication";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 300;

    private SpokenLogins() {}

    /** Adds the words of such sentences to what names say, each as a wildcard over the field of the sentence. */
    static void add(ActionEvidence evidence, SampleRows rows, List<Kind> kinds, List<String> naming) {
        kinds.stream().filter(k -> k.rule().model().equals(LOGIN)).forEach(kind -> kind.telling().keySet().stream()
                .filter(field -> !naming.contains(field))
                .forEach(field -> kind.rows().stream()
                        .mapToObj(rows::row)
                        .filter(row -> untold(row, evidence, naming))
                        .flatMap(row -> row.values(field).stream().limit(1))
                        .filter(v -> v.length() <= LONGEST)
                        .forEach(v -> end(v, evidence).ifPresent(a -> {
                            evidence.byName
                                    .computeIfAbsent(field, f -> new TreeMap<>())
                                    .put("*" + words(v, evidence) + "*", a);
                            evidence.telling
                                    .computeIfAbsent(field, f -> new TreeSet<>())
                                    .add(ActionEvidence.key(v));
                        }))));
    }

    /** Whether no field of an event says what was done or how it ended. */
    private static boolean untold(EventRow row, ActionEvidence evidence, List<String> naming) {
        boolean said = Stream.concat(evidence.actions.stream(), evidence.results.stream())
                .flatMap(c -> row.values(c.field()).stream())
                .anyMatch(v -> !ValueKind.placeholder(v));
        return !said
                && naming.stream().noneMatch(f -> row.values(f).stream()
                        .anyMatch(
                                v -> evidence.telling.getOrDefault(f, Set.of()).contains(ActionEvidence.key(v))));
    }

    private static Optional<String> end(String sentence, ActionEvidence evidence) {
        return words(sentence, evidence).length() < SHORTEST
                ? Optional.empty()
                : evidence.deeds.value(Family.OUTCOME, sentence).or(() -> evidence.deeds.value(Family.SAID, sentence));
    }

    private static String words(String sentence, ActionEvidence evidence) {
        return evidence.deeds
                .deciding(Family.OUTCOME, sentence)
                .or(() -> evidence.deeds.deciding(Family.SAID, sentence))
                .orElse("");
    }
}

package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which extracted fields may serve which CIM fields, best first. */
final class Candidates {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate c) -> c.meaning().rank())
            .reversed()
            .thenComparing(Comparator.comparingLong(Candidate::events).reversed())
            .thenComparing(Candidate::field);

    private final Map<String, List<Candidate>> byTarget = new TreeMap<>();
    private final Map<String, ProfiledField> fields = new LinkedHashMap<>();
    private final long events;

    private Candidates(long events) {
        this.events = events;
    }

    /** Looks at every field of every shape. */
    static Candidates of(List<ShapeProfile> shapes) {
        Candidates all =
                new Candidates(shapes.stream().mapToLong(ShapeProfile::events).sum());
        for (ShapeProfile shape : shapes) {
            for (ProfiledField field : shape.fields()) {
                all.fields.merge(field.name(), field, Candidates::merge);
            }
        }
        all.fields.values().forEach(all::consider);
        all.byTarget.values().forEach(list -> list.sort(BEST_FIRST));
        return all;
    }

    /** The candidates for a CIM field, best first. */
    List<Candidate> forTarget(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /** The CIM fields that have a candidate, sorted. */
    Set<String> targets() {
        return byTarget.keySet();
    }

    /** All fields by name. */
    Map<String, ProfiledField> fields() {
        return fields;
    }

    /** Number of events of all shapes. */
    long events() {
        return events;
    }

    /** Meanings of a field's name that its values support. */
    static List<Meaning> meanings(ProfiledField field) {
        return byName(NameWords.of(field.name())).stream()
                .filter(m -> m.kind().fits(field.examples()))
                .toList();
    }

    private static List<Meaning> byName(List<String> words) {
        List<String> parts = NameParts.of(words);
        int known = MeaningTable.standard().knownWords(words);
        if (known < 2 && parts.size() > known) {
            // "hostname" alone is the host itself, but "upstream hostname" is not
            List<Meaning> guess = RoleGuess.of(parts).stream().toList();
            if (!guess.isEmpty() && (known == 0 || words.size() > 1)) {
                return MeaningTable.standard().knownWords(parts) > 1
                        ? weaker(MeaningTable.standard().of(parts))
                        : guess;
            }
        }
        return known > 0
                ? MeaningTable.standard().of(words)
                : weaker(MeaningTable.standard().of(parts));
    }

    private static List<Meaning> weaker(List<Meaning> meanings) {
        return meanings.stream()
                .map(m -> new Meaning(m.target(), m.kind(), Math.max(1, m.rank() - 2), false))
                .toList();
    }

    private void consider(ProfiledField field) {
        for (Meaning meaning : meanings(field)) {
            byTarget.computeIfAbsent(meaning.target(), t -> new ArrayList<>())
                    .add(new Candidate(field.name(), meaning, field.events(), field.examples()));
        }
    }

    private static ProfiledField merge(ProfiledField a, ProfiledField b) {
        Set<String> examples = new LinkedHashSet<>(a.examples());
        examples.addAll(b.examples());
        return new ProfiledField(a.name(), examples.stream().limit(200).toList(), a.events() + b.events(), a.context());
    }
}

package org.tafoundry.synth.cim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.table.WordLists;

/**
 * Leaves the records of calls that only begin out of changes, where others say how each call ended: {@code OperationStart}
 * beside {@code OperationComplete}.
 */
final class BegunCalls {

    private static final Set<String> DEEDS = WordLists.set("models-of-deeds");

    private static final Set<String> BEGINNINGS = WordLists.set("beginnings-of-calls");

    private static final int MOST_PHASES = 4;

    private BegunCalls() {}

    /** What the event type of a kind says so that it has none of them; empty where nothing tells them. */
    static String without(Kind kind, SampleRows rows, Candidates candidates) {
        if (!DEEDS.contains(kind.rule().model())) {
            return "";
        }
        List<String> results = DirectMapping.chosen("result", candidates).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        return results.isEmpty()
                ? ""
                : candidates.fields().values().stream()
                        .filter(f -> f.examples().size() > 1 && f.examples().size() <= MOST_PHASES)
                        .sorted(Comparator.comparing(ProfiledField::name))
                        .flatMap(f -> begun(f, results, rows).stream())
                        .findFirst()
                        .map(test -> " NOT " + test.search())
                        .orElse("");
    }

    /** The values of a field for a phase none of whose events has a result, while those of another phase all have one. */
    private static Optional<FieldTest> begun(ProfiledField field, List<String> results, SampleRows rows) {
        Set<String> begun = new TreeSet<>();
        Set<String> ended = new TreeSet<>();
        IntStream.range(0, rows.size()).mapToObj(rows::row).forEach(row -> row.values(field.name())
                .forEach(v -> (results.stream().anyMatch(row::has) ? ended : begun).add(v)));
        boolean apart = !ended.isEmpty()
                && !begun.isEmpty()
                && begun.stream().noneMatch(ended::contains)
                && begun.stream().allMatch(v -> NameWords.of(v).stream().anyMatch(BEGINNINGS::contains));
        return apart ? Optional.of(new FieldTest(field.name(), List.copyOf(begun))) : Optional.empty();
    }
}

package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.table.WordLists;

/**
 * Takes the verb beside the name of an event for what was done, where the name only says that something changed: {@code
 * operation=DELETE} of an event {@code CONFIG-CHANGE}.
 */
final class VerbDeeds {

    private static final Map<String, String> VERBS = WordLists.meanings("verbs-of-changes");

    private static final int FEWEST = 2;

    private static final String CHANGED = "modified";

    private static final String CHANGE = "Change";

    private VerbDeeds() {}

    /** The field with such verbs, where the log tells changes. */
    static Optional<CommandDeeds> in(Candidates candidates, List<Kind> kinds) {
        if (kinds.stream().noneMatch(k -> k.rule().model().equals(CHANGE))) {
            return Optional.empty();
        }
        List<Candidate> deeds = candidates.forTarget("vendor_action").stream()
                .filter(Candidate::seen)
                .toList();
        return deeds.stream()
                .filter(VerbDeeds::verbs)
                .filter(verb -> deeds.stream().anyMatch(name -> named(name, verb, candidates)))
                .findFirst()
                .map(c -> new CommandDeeds(c.field(), VERBS));
    }

    private static boolean verbs(Candidate candidate) {
        Set<String> said = candidate.examples().stream()
                .map(v -> v.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return VERBS.keySet().containsAll(said)
                && said.stream().map(VERBS::get).distinct().count() >= FEWEST;
    }

    /** Whether a field names each event with a verb, of some no more than that something changed, and never something else. */
    private static boolean named(Candidate name, Candidate verb, Candidates candidates) {
        DeedTable table = DeedTable.of(candidates.tables());
        List<EventRow> rows =
                candidates.with(candidates.fields().get(verb.field())).toList();
        boolean vague = false;
        for (EventRow row : rows) {
            String done = VERBS.get(row.values(verb.field()).get(0).toLowerCase(Locale.ROOT));
            Optional<String> said = row.values(name.field()).stream()
                    .flatMap(v -> table.value(DeedTable.Family.CHANGE, v).stream())
                    .findFirst();
            if (said.isEmpty() || !said.get().equals(CHANGED) && !said.get().equals(done)) {
                return false;
            }
            vague |= !said.get().equals(done);
        }
        return vague && !name.field().equals(verb.field());
    }
}

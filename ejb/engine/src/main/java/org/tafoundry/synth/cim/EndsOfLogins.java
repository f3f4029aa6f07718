package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.ModelRules;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.synth.cim.vocabulary.Wording;

/** Takes what holds words for an end in all logins for how they ended, though other events hold other things there. */
final class EndsOfLogins {

    private static final String RESULT = "result";
    private static final String LOGIN = "Authentication";
    private static final int FEWEST = 2;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]{1,19}");

    private EndsOfLogins() {}

    /** Adds such a field as a result where it holds these words, if nothing else says how anything ended. */
    static void tell(Candidates candidates) {
        if (candidates.forTarget(RESULT).stream().anyMatch(Candidate::seen)) {
            return;
        }
        List<String> deeds = candidates.forTarget("vendor_action").stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        candidates.fields().values().stream()
                .filter(f -> !deeds.contains(f.name()) && candidates.meanings(f).isEmpty())
                .forEach(f -> {
                    Set<String> ends = ends(f, deeds, candidates);
                    if (ends.size() >= FEWEST) {
                        candidates.add(new Candidate(
                                        f.name(),
                                        new Meaning(RESULT, ValueKind.TEXT, 3, Meaning.Source.GUESS),
                                        f.events(),
                                        List.copyOf(ends),
                                        List.of(),
                                        false)
                                .where(EvalText.match(
                                        EvalText.field(f.name()), "^(?:" + String.join("|", ends) + ")$")));
                    }
                });
    }

    /** The words for an end that a field holds in logins; none where one of these holds anything else. */
    private static Set<String> ends(ProfiledField field, List<String> deeds, Candidates candidates) {
        List<ModelRule> logins = ModelRules.of(candidates.tables()).stream()
                .filter(r -> r.model().equals(LOGIN))
                .toList();
        Set<String> values = candidates
                .with(field)
                .filter(r -> deeds.stream().flatMap(d -> r.values(d).stream()).anyMatch(v -> logins.stream()
                        .anyMatch(l -> !Wording.in(v, l.stems()).isEmpty())))
                .flatMap(r -> r.values(field.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        DeedTable table = DeedTable.of(candidates.tables());
        boolean all = values.stream()
                .allMatch(v -> WORD.matcher(v).matches()
                        && table.value(Family.OUTCOME, v).isPresent());
        return all ? values : Set.of();
    }
}

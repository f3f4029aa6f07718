package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;

/**
 * Gives changes {@code status} failure where what was done says itself that it failed, {@code CHANGE_PASSWORD_FAIL}, and no
 * result stands beside it: without it a change that did not happen looks like one that did.
 */
final class FailedChanges {

    private static final String STATUS = "status";
    private static final String DEED = "vendor_action";
    private static final String CHANGE = "Change";
    private static final String FAILURE = "failure";

    /** How later changes may say it. */
    private static final List<String> COMMON = List.of("*fail*", "*denied*", "*refused*", "*rejected*");

    private FailedChanges() {}

    /** Whether the word of a failure is what was done: an account is locked, and that did not fail. */
    private static boolean done(DeedTable deeds, String value) {
        return deeds.deciding(DeedTable.Family.OUTCOME, value)
                .flatMap(w -> deeds.value(DeedTable.Family.CHANGE, w))
                .isPresent();
    }

    /** Adds the lookup where some change of the sample failed in its own words and nothing gives a status. */
    static void add(String prefix, SampleRows rows, Candidates candidates, List<Kind> kinds, Mapping mapping) {
        if (mapping.has(STATUS) || candidates.fields().containsKey(STATUS) || !mapping.has(DEED)) {
            return;
        }
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<String> fields = DirectMapping.chosen(DEED, candidates).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
        TreeSet<String> failed = new TreeSet<>();
        kinds.stream().filter(k -> k.rule().model().equals(CHANGE)).forEach(k -> k.rows().stream()
                .forEach(i -> fields.stream()
                        .flatMap(f -> rows.row(i).values(f).stream())
                        .filter(LookupTable::general)
                        .filter(v -> deeds.value(DeedTable.Family.OUTCOME, v).equals(Optional.of(FAILURE))
                                && !done(deeds, v))
                        .map(ActionEvidence::key)
                        .forEach(failed::add)));
        if (failed.isEmpty()) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        failed.forEach(v -> table.put(v, FAILURE));
        COMMON.forEach(w -> table.put(w, FAILURE));
        String why = "status says that what was to be done failed.";
        mapping.lookup(
                STATUS,
                new Lookup(STATUS, prefix + "_failures", List.of(new Input(DEED)), List.of(STATUS), true, why),
                new LookupDefinition(LookupTable.csv(List.of(DEED, STATUS), table), List.of(DEED)),
                new Decision(STATUS, "lookup", Decision.Origin.KNOWLEDGE, List.copyOf(failed), 0.8, List.of(), why));
    }
}

package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.Wildcards;

/**
 * Changes in an audit trail whose sample shows logins only: its events say who did what to what and how it ended, so that one
 * of the next is a change though none was seen.
 */
final class ForeseenChanges {

    private static final String LOGINS = "Authentication";
    private static final String CHANGE = "Change";

    /** What an event of an audit trail says. */
    private static final List<String> AUDITED = List.of("user", "vendor_action", "object", "result");

    private final CimInput input;
    private final Candidates candidates;
    private final BitSet audited;

    ForeseenChanges(CimInput input, SampleRows rows, Candidates candidates) {
        this.input = input;
        this.candidates = candidates;
        this.audited = rows.having(AUDITED.get(0));
        AUDITED.forEach(target -> audited.and(rows.having(target)));
    }

    /** Whether events of this kind are changes. */
    static boolean of(ModelRule rule) {
        return rule.model().equals(CHANGE);
    }

    /**
     * Whether changes are to be expected that the sample does not show.
     *
     * @param kinds what the sample shows
     * @param looked the kinds that a lookup on what was done tells
     */
    boolean expected(List<Kind> kinds, Collection<ModelRule> looked) {
        return !audited.isEmpty()
                && kinds.stream().noneMatch(k -> of(k.rule()))
                && looked.stream().anyMatch(r -> r.model().equals(LOGINS));
    }

    /** The events that say all of it. */
    BitSet audited() {
        return (BitSet) audited.clone();
    }

    /**
     * The families of a kind that name a deed, with its action.
     *
     * @param fields the fields that say what was done; a family that takes a value of theirs is left out, since that value is
     *     no change
     */
    Map<String, String> deeds(ModelRule rule, List<String> fields) {
        DeedTable table = DeedTable.of(input.tables());
        Map<String, String> deeds = new LinkedHashMap<>();
        for (String family : Wildcards.families(rule.stems())) {
            boolean seen = fields.stream()
                    .flatMap(f -> candidates.fields().get(f).examples().stream())
                    .anyMatch(v -> Wildcards.matches(family, v));
            Optional<String> action = table.value(DeedTable.Family.CHANGE, family.replace('*', ' '));
            if (!seen && action.isPresent()) {
                deeds.put(family, action.get());
            }
        }
        return deeds;
    }
}

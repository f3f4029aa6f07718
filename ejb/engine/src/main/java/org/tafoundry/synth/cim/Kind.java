package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.ModelRule;

/**
 * The events of one kind in the sample, and what tells them.
 *
 * @param rule the kind
 * @param rows their indexes in the sample
 * @param telling the values that tell the kind, by field, the best first; empty where the CIM fields alone do
 * @param evidence what was seen, for people
 */
record Kind(ModelRule rule, BitSet rows, Map<String, Set<String>> telling, List<String> evidence) {

    Kind {
        rows = (BitSet) rows.clone();
        telling = Collections.unmodifiableMap(new LinkedHashMap<>(telling));
        evidence = List.copyOf(evidence);
    }

    /** The same without these events. */
    Kind without(BitSet others) {
        BitSet left = (BitSet) rows.clone();
        left.andNot(others);
        return new Kind(rule, left, telling, evidence);
    }

    /** The same, told by no more than what its own events say. */
    Kind telling(SampleRows sample) {
        Map<String, Set<String>> own = new LinkedHashMap<>();
        telling.forEach((field, values) -> {
            Set<String> said = values.stream()
                    .filter(v -> v.indexOf('*') >= 0
                            || rows.stream()
                                    .anyMatch(i -> sample.row(i).values(field).contains(v)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (values.isEmpty() || !said.isEmpty()) {
                own.put(field, said);
            }
        });
        return own.isEmpty() ? this : new Kind(rule, rows, own, evidence);
    }
}

package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
}

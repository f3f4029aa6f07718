package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of one kind in the sample, and what tells them.
 *
 * @param rule the kind
 * @param rows their indexes in the sample
 * @param telling the values that tell the kind, by field; empty where the CIM fields alone do
 * @param evidence what was seen, for people
 */
record Kind(ModelRule rule, BitSet rows, Map<String, Set<String>> telling, List<String> evidence) {

    Kind {
        rows = (BitSet) rows.clone();
        telling = Map.copyOf(telling);
        evidence = List.copyOf(evidence);
    }
}

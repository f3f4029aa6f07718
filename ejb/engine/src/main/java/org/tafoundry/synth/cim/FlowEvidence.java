package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.table.WordLists;

/**
 * Which events are the record of a connection, in a log that also tells what somebody did: those with a fact of one. An
 * audit trail names both ends of the connection through which something was done.
 */
final class FlowEvidence {

    private static final Set<String> FACTS = WordLists.set("flow-facts");

    private static final Set<String> DEEDS = WordLists.set("models-of-deeds");

    private static final String TRAFFIC = "Network_Traffic";

    private FlowEvidence() {}

    /** The kinds, traffic only with what shows that it is traffic, where others are told by what was done. */
    static List<Kind> in(List<Kind> kinds, SampleRows rows, Candidates candidates) {
        boolean audited = kinds.stream()
                .anyMatch(k -> DEEDS.contains(k.rule().model()) && !k.telling().isEmpty());
        return audited
                ? kinds.stream()
                        .map(k -> k.rule().model().equals(TRAFFIC) ? k.without(bare(k, rows, candidates)) : k)
                        .filter(k -> !k.rows().isEmpty())
                        .toList()
                : kinds;
    }

    private static BitSet bare(Kind traffic, SampleRows rows, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<String> said = List.of("vendor_action", "result", "signature").stream()
                .flatMap(t -> DirectMapping.chosen(t, candidates).stream())
                .map(Candidate::field)
                .toList();
        BitSet bare = new BitSet();
        traffic.rows().stream()
                .filter(i -> rows.targets(i).stream().noneMatch(FACTS::contains))
                .filter(i -> said.stream()
                        .flatMap(f -> rows.row(i).values(f).stream())
                        .noneMatch(v -> deeds.value(DeedTable.Family.STATED, v).isPresent()))
                .forEach(bare::set);
        return bare;
    }
}

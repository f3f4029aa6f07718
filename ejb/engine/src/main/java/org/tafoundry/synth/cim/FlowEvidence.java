package org.tafoundry.synth.cim;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private static final String LOGIN = "Authentication";

    private static final String TRANSPORT = "transport";

    private FlowEvidence() {}

    /** The kinds, traffic only with what shows that it is traffic, where others are told by what was done. */
    static List<Kind> in(List<Kind> kinds, SampleRows rows, Candidates candidates) {
        boolean audited = kinds.stream()
                .anyMatch(k -> DEEDS.contains(k.rule().model()) && !k.telling().isEmpty());
        boolean entered = !audited && guarded(kinds, rows, candidates);
        Set<String> facts = new TreeSet<>(FACTS);
        if (!audited) {
            facts.remove(TRANSPORT); // what guards logins names the ends and the protocol of whoever knocks
        }
        return audited || entered
                ? kinds.stream()
                        .map(k -> k.rule().model().equals(TRAFFIC) ? k.without(bare(k, facts, rows, candidates)) : k)
                        .filter(k -> !k.rows().isEmpty())
                        .toList()
                : kinds;
    }

    /** Whether all that names both ends leads where people log in: a server that only says who knocks. */
    private static boolean guarded(List<Kind> kinds, SampleRows rows, Candidates candidates) {
        BitSet logins = new BitSet();
        kinds.stream()
                .filter(k -> k.rule().model().equals(LOGIN) && !k.telling().isEmpty())
                .map(Kind::rows)
                .forEach(logins::or);
        BitSet others = new BitSet();
        kinds.stream()
                .filter(k -> k.rule().model().equals(TRAFFIC))
                .map(Kind::rows)
                .forEach(others::or);
        others.andNot(logins);
        Set<String> doors = reached(logins, rows, candidates);
        return !doors.isEmpty() && doors.containsAll(reached(others, rows, candidates));
    }

    /** The machines that these events reached. */
    private static Set<String> reached(BitSet events, SampleRows rows, Candidates candidates) {
        return DirectMapping.chosen("dest", candidates).stream()
                .filter(c -> c.seen() && !c.field().equals("log_host"))
                .flatMap(c -> events.stream().boxed().flatMap(i -> rows.row(i).values(c.field()).stream()))
                .collect(Collectors.toSet());
    }

    private static BitSet bare(Kind traffic, Set<String> facts, SampleRows rows, Candidates candidates) {
        DeedTable deeds = DeedTable.of(candidates.tables());
        List<String> said = List.of("vendor_action", "result", "signature").stream()
                .flatMap(t -> DirectMapping.chosen(t, candidates).stream())
                .map(Candidate::field)
                .toList();
        BitSet bare = new BitSet();
        traffic.rows().stream()
                .filter(i -> rows.targets(i).stream().noneMatch(facts::contains))
                .filter(i -> said.stream()
                        .flatMap(f -> rows.row(i).values(f).stream())
                        .noneMatch(v -> deeds.value(DeedTable.Family.STATED, v).isPresent()))
                .forEach(bare::set);
        return bare;
    }
}

package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.table.WordLists;

/** The sample's events, each with the CIM fields that it has: what stands together in one event is known here. */
final class SampleRows {

    /** What is cut out of another field's value. */
    private static final Map<String, List<String>> PARTS = WordLists.groups("parts-of-targets");

    /** The process and the machine that write the log are not what the log is about. */
    private static final Set<String> WRITER = Set.of("pid", "program", "log_host");

    private final List<EventRow> rows;
    private final List<Set<String>> targets = new ArrayList<>();

    private SampleRows(List<EventRow> rows) {
        this.rows = rows;
    }

    /** Notes which CIM fields each event has. */
    static SampleRows of(List<EventRow> rows, Candidates candidates) {
        SampleRows all = new SampleRows(rows);
        for (EventRow row : rows) {
            Set<String> has = new TreeSet<>();
            for (String target : candidates.targets()) {
                if (DirectMapping.chosen(target, candidates).stream()
                        .anyMatch(c -> row.has(c.field()) && !WRITER.contains(c.field()))) {
                    has.add(target);
                    has.addAll(PARTS.getOrDefault(target, List.of()));
                }
            }
            all.targets.add(has);
        }
        return all;
    }

    int size() {
        return rows.size();
    }

    EventRow row(int index) {
        return rows.get(index);
    }

    /** The CIM fields that an event has. */
    Set<String> targets(int index) {
        return targets.get(index);
    }

    /** The indexes of the events that have a CIM field. */
    BitSet having(String target) {
        BitSet had = new BitSet();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).contains(target)) {
                had.set(i);
            }
        }
        return had;
    }

    /** Whether an event has of each group of CIM fields one. */
    boolean serves(int index, List<List<String>> groups) {
        return groups.stream().allMatch(group -> group.stream().anyMatch(targets.get(index)::contains));
    }
}

package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The condition of an event type on the fields that its data model needs. */
final class NeededFields {

    private static final int MOST_NEEDS = 2;

    private final SampleRows rows;

    NeededFields(SampleRows rows) {
        this.rows = rows;
    }

    /** {@code a=* (b=* OR c=*)}: of each group of needed fields the fewest that all these events have. */
    String search(Kind kind) {
        return kind.rule().needs().stream()
                .map(group -> FieldTest.any(fewest(group, kind.rows()).stream()
                        .map(f -> new FieldTest(f, List.of()))
                        .toList()))
                .collect(Collectors.joining(" "));
    }

    /** The fields that serve these events best, and one more that others of the log have. */
    private List<String> fewest(List<String> group, BitSet events) {
        List<String> chosen = new ArrayList<>();
        BitSet left = (BitSet) events.clone();
        for (String target : group) {
            BitSet had = rows.having(target);
            if (had.intersects(left)) {
                chosen.add(target);
                left.andNot(had);
            }
        }
        group.stream()
                .filter(t -> !chosen.contains(t) && !rows.having(t).isEmpty())
                .sorted(Comparator.comparingInt((String t) -> rows.having(t).cardinality())
                        .reversed())
                .limit(Math.max(0, MOST_NEEDS - chosen.size()))
                .forEach(chosen::add);
        return chosen;
    }
}

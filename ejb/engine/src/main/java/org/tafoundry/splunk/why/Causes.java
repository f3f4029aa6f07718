package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;

/** Counts what happened in the events of a sample. */
final class Causes {

    private static final int MOST_EXAMPLES = 5;
    /** What stops a regex may differ in every event; the rest is not told apart. */
    private static final int MOST_KINDS = 1000;

    private record Kind(Location setting, Outcome outcome, String stop) {}

    private static final class Tally {
        private long events;
        private final List<Long> examples = new ArrayList<>();
    }

    private final Map<Kind, Tally> tallies = new LinkedHashMap<>();

    /** Counts an event once for each thing that happened in it, however often it did; that a stanza counts is no cause. */
    void add(List<Attempt> attempts, long event) {
        Set<Kind> kinds = new LinkedHashSet<>();
        attempts.stream()
                .filter(attempt -> attempt.outcome() != Outcome.COUNTS)
                .forEach(attempt -> kinds.add(new Kind(attempt.setting(), attempt.outcome(), attempt.stop())));
        for (Kind kind : kinds) {
            if (tallies.size() < MOST_KINDS || tallies.containsKey(kind)) {
                Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
                tally.events++;
                if (tally.examples.size() < MOST_EXAMPLES) {
                    tally.examples.add(event);
                }
            }
        }
    }

    /** The causes, the most frequent first. */
    List<Cause> list() {
        List<Cause> causes = new ArrayList<>();
        tallies.forEach((kind, tally) ->
                causes.add(new Cause(kind.setting(), kind.outcome(), kind.stop(), tally.events, tally.examples)));
        causes.sort(Comparator.comparingLong(Cause::events).reversed());
        return causes;
    }
}

package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.splunk.cim.CimCoverage;

/** What rose and what fell from one add-on to the next, on the same samples. */
final class Comparison {
    /** Words that a regex must newly read in each event that it reads, on average. */
    private static final double WORDS_EACH = 1;

    private final Measure before;
    private final Measure after;
    private final Set<String> mayChange;
    private final Set<String> known;

    /** The values of {@code mayChange} may be other ones afterwards; of no other field that there was. */
    Comparison(Measure before, Measure after, Set<String> mayChange) {
        this(before, after, mayChange, Set.of());
    }

    /** The same where people know that events are of these data models, however little the events have of them. */
    Comparison(Measure before, Measure after, Set<String> mayChange, Set<String> known) {
        this.before = before;
        this.after = after;
        this.mayChange = mayChange;
        this.known = Set.copyOf(known);
    }

    /** What fell, a sentence each; nothing when nothing did. */
    List<String> losses() {
        List<String> losses = new ArrayList<>();
        if (after.events() != before.events() || after.timed() < before.timed() || after.lost() > before.lost()) {
            losses.add("Events are broken or timed otherwise.");
        }
        before.fields().forEach((name, tally) -> {
            Measure.FieldTally now = after.fields().get(name);
            boolean touched = mayChange.contains(name);
            if (now == null || now.events() < tally.events() || !touched && now.hash() != tally.hash()) {
                losses.add("The field " + name + " loses or changes values.");
            }
        });
        before.modelEvents().forEach((model, events) -> {
            if (after.modelEvents().getOrDefault(model, 0L) < events) {
                losses.add("Events leave the data model " + model + ".");
            }
        });
        after.problems().forEach((code, count) -> {
            if (count > before.problems().getOrDefault(code, 0L)) {
                losses.add("There are more findings " + code + ".");
            }
        });
        Map<String, CimCoverage.Served> earlier = served(before);
        served(after).forEach((dataset, now) -> losses.addAll(losses(dataset, earlier.get(dataset), now)));
        return losses;
    }

    private List<String> losses(String dataset, CimCoverage.Served earlier, CimCoverage.Served now) {
        List<String> losses = new ArrayList<>();
        List<String> odd = new ArrayList<>(now.nonconforming());
        if (earlier != null) {
            odd.removeAll(earlier.nonconforming());
            earlier.present().forEach((field, events) -> {
                if (now.present().getOrDefault(field, 0L) < events) {
                    losses.add(dataset + " loses " + field + ".");
                }
            });
        } else if (now.dataset().isRoot() && !known.contains(now.dataset().model()) && !ProposalTrial.served(now)) {
            losses.add(dataset + " gets events that have only " + Math.round(100 * now.coverage())
                    + "% of its recommended fields.");
        }
        if (!odd.isEmpty()) {
            losses.add(dataset + " gets values that it does not prescribe: " + ProposalTrial.cut(odd.get(0)) + ".");
        }
        return losses;
    }

    /** What rose, a sentence each; nothing when nothing did that this kind of proposal is for. */
    List<String> gains(Proposal proposal) {
        List<String> gains = new ArrayList<>(gains());
        if (proposal instanceof Proposal.Extraction) {
            long words = after.wordsRead() - before.wordsRead();
            long readers = newlyRead();
            if (readers > 0 && words >= WORDS_EACH * readers) {
                gains.add(readers + " events get new fields, with " + words + " words that no field held.");
            }
        }
        if (proposal instanceof Proposal.Named named) {
            long more = events(after, named.name()) - events(before, named.name());
            if (more > 0) {
                gains.add(more + " events get " + named.name() + ".");
            }
        }
        return gains;
    }

    private static long events(Measure measure, String field) {
        Measure.FieldTally tally = measure.fields().get(field);
        return tally == null ? 0 : tally.events();
    }

    /** What rose in the data models, a sentence each. */
    List<String> gains() {
        List<String> gains = new ArrayList<>();
        Map<String, CimCoverage.Served> earlier = served(before);
        served(after).forEach((dataset, now) -> {
            CimCoverage.Served then = earlier.get(dataset);
            long filled = sum(now) - (then == null ? 0 : sum(then));
            int odd = then == null
                    ? 0
                    : then.nonconforming().size() - now.nonconforming().size();
            if (then == null) {
                gains.add(dataset + " gets " + now.events() + " events with " + percent(now) + " of its recommended "
                        + "fields.");
            } else if (filled > 0) {
                gains.add(
                        dataset + " has " + percent(now) + " of its recommended fields, before " + percent(then) + ".");
            }
            if (odd > 0) {
                gains.add(dataset + " has " + odd + " values less that it does not prescribe.");
            }
        });
        return gains;
    }

    /** Why there is no gain. */
    String noGain(Proposal proposal) {
        if (proposal instanceof Proposal.Extraction) {
            return newlyRead() == 0
                    ? "The regex matches no event."
                    : "The regex reads only what other fields hold already.";
        }
        return "No recommended field of a data model is filled in more events, and no value became a prescribed one.";
    }

    private long newlyRead() {
        return after.fields().entrySet().stream()
                .filter(field -> !before.fields().containsKey(field.getKey()))
                .mapToLong(field -> field.getValue().events())
                .max()
                .orElse(0);
    }

    private static long sum(CimCoverage.Served served) {
        return served.present().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String percent(CimCoverage.Served served) {
        return Math.round(100 * served.coverage()) + "%";
    }

    private static Map<String, CimCoverage.Served> served(Measure measure) {
        Map<String, CimCoverage.Served> byName = new TreeMap<>();
        measure.served().forEach(served -> byName.put(served.dataset().toString(), served));
        return byName;
    }
}

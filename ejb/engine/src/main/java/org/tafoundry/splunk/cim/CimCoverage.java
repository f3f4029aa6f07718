package org.tafoundry.splunk.cim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tafoundry.splunk.event.Fields;

/** Counts, event by event, how well the datasets that events belong to are served. */
public final class CimCoverage {

    private static final int MOST_VALUES = 50;

    private static final class Tally {
        private long events;
        private final Map<String, Long> present = new HashMap<>();
        private final SortedSet<String> nonconforming = new TreeSet<>();
    }

    /**
     * How well one dataset is served.
     *
     * @param dataset the dataset
     * @param events events that belong to it
     * @param present events that have a value, by recommended field
     * @param nonconforming values that the dataset does not allow, as {@code field=value}, sorted; at most 50
     */
    public record Served(CimDataset dataset, long events, Map<String, Long> present, List<String> nonconforming) {

        public Served {
            present = Map.copyOf(present);
            nonconforming = List.copyOf(nonconforming);
        }

        /** Share of recommended fields over the events, 0 to 1; 1 when nothing is recommended. */
        public double coverage() {
            int recommended = dataset.recommended().size();
            if (recommended == 0 || events == 0) {
                return 1;
            }
            long filled = present.values().stream().mapToLong(Long::longValue).sum();
            return (double) filled / (recommended * (double) events);
        }

        /** Recommended fields that no event has, in the dataset's order. */
        public List<String> missing() {
            return dataset.recommended().stream()
                    .map(CimField::name)
                    .filter(field -> !present.containsKey(field))
                    .toList();
        }
    }

    private final CimModels models;
    // By identity: the models hold each dataset once, and its content is large.
    private final Map<CimDataset, Tally> tallies = new IdentityHashMap<>();

    /** Starts counting; every dataset of these models can be reached. */
    public CimCoverage(CimModels models) {
        this.models = models;
    }

    /** Counts an event; returns the datasets it belongs to. */
    public List<CimDataset> add(Fields fields, Collection<String> tags) {
        return add(fields, tags, model -> true);
    }

    /** Counts an event that is known to be in some models; returns the datasets of these that it belongs to. */
    public List<CimDataset> add(Fields fields, Collection<String> tags, Predicate<String> known) {
        List<CimDataset> membership = models.membership(fields, tags, known);
        for (CimDataset dataset : membership) {
            add(tallies.computeIfAbsent(dataset, d -> new Tally()), dataset, fields);
        }
        return membership;
    }

    private static void add(Tally tally, CimDataset dataset, Fields fields) {
        tally.events++;
        for (CimField field : dataset.fields()) {
            List<String> values = fields.all(field.name());
            boolean filled = false;
            for (String value : values) {
                filled |= !value.isEmpty();
                if (!value.isEmpty() && !field.allows(value) && tally.nonconforming.size() < MOST_VALUES) {
                    tally.nonconforming.add(field.name() + "=" + value);
                }
            }
            if (field.recommended() && filled) {
                tally.present.merge(field.name(), 1L, Long::sum);
            }
        }
    }

    /** What was counted, in the models' order. */
    public List<Served> served() {
        List<Served> served = new ArrayList<>();
        for (CimDataset dataset : models.datasets()) {
            Tally tally = tallies.get(dataset);
            if (tally != null) {
                served.add(new Served(dataset, tally.events, tally.present, List.copyOf(tally.nonconforming)));
            }
        }
        return List.copyOf(served);
    }
}

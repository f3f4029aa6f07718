package org.tafoundry.splunk.cim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tafoundry.splunk.event.Fields;

/** Counts, event by event, how well the datasets that events belong to are served. */
public final class CimCoverage {

    private static final int MOST_VALUES = 50;

    private static final class Tally {
        private long events;
        private final Map<String, Long> present = new HashMap<>();
        private final Map<String, Long> lacking = new HashMap<>();
        private final SortedMap<String, Deviation> deviations = new TreeMap<>();
    }

    /**
     * A value that a dataset does not allow.
     *
     * @param field field name
     * @param value the value
     * @param event number of the first event that has it
     */
    public record Deviation(String field, String value, long event) {}

    /**
     * How well one dataset is served.
     *
     * @param dataset the dataset
     * @param events events that belong to it
     * @param present events that have a value, by recommended field
     * @param lacking number of the first event that has none, by recommended field
     * @param deviations values that the dataset does not allow, sorted; at most 50
     */
    public record Served(
            CimDataset dataset,
            long events,
            Map<String, Long> present,
            Map<String, Long> lacking,
            List<Deviation> deviations) {

        public Served {
            present = Map.copyOf(present);
            lacking = Map.copyOf(lacking);
            deviations = List.copyOf(deviations);
        }

        /** The values that the dataset does not allow, as {@code field=value}. */
        public List<String> nonconforming() {
            return deviations.stream().map(d -> d.field() + "=" + d.value()).toList();
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

    /** Counts an event, from 1; returns the datasets it belongs to. */
    public List<CimDataset> add(Fields fields, Collection<String> tags, long number) {
        return add(fields, tags, number, model -> true);
    }

    /** Counts an event that is known to be in some models; returns the datasets of these that it belongs to. */
    public List<CimDataset> add(Fields fields, Collection<String> tags, long number, Predicate<String> known) {
        List<CimDataset> membership = models.membership(fields, tags, known);
        for (CimDataset dataset : membership) {
            add(tallies.computeIfAbsent(dataset, d -> new Tally()), dataset, fields, number);
        }
        return membership;
    }

    private static void add(Tally tally, CimDataset dataset, Fields fields, long number) {
        tally.events++;
        for (CimField field : dataset.fields()) {
            List<String> values = fields.all(field.name());
            boolean filled = false;
            for (String value : values) {
                filled |= !value.isEmpty();
                if (!value.isEmpty() && !field.allows(value) && tally.deviations.size() < MOST_VALUES) {
                    tally.deviations.putIfAbsent(
                            field.name() + "=" + value, new Deviation(field.name(), value, number));
                }
            }
            if (field.recommended() && filled) {
                tally.present.merge(field.name(), 1L, Long::sum);
            } else if (field.recommended()) {
                tally.lacking.putIfAbsent(field.name(), number);
            }
        }
    }

    /** What was counted, in the models' order. */
    public List<Served> served() {
        List<Served> served = new ArrayList<>();
        for (CimDataset dataset : models.datasets()) {
            Tally tally = tallies.get(dataset);
            if (tally != null) {
                served.add(new Served(
                        dataset, tally.events, tally.present, tally.lacking, List.copyOf(tally.deviations.values())));
            }
        }
        return List.copyOf(served);
    }
}

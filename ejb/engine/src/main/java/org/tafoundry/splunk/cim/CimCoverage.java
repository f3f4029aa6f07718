package org.tafoundry.splunk.cim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tafoundry.splunk.event.Fields;

/** Counts, event by event, how well the datasets that events belong to are served. */
public final class CimCoverage {

    private static final int MOST_VALUES = 50;

    private static final class Tally {
        private long events;
        private final Map<String, Long> expected = new HashMap<>();
        private final Map<String, Long> present = new HashMap<>();
        private final Map<String, Long> lacking = new HashMap<>();
        private final SortedMap<String, Deviation> deviations = new TreeMap<>();
        private final SortedSet<String> empty = new TreeSet<>();
        private final SortedSet<String> apart = new TreeSet<>();
        private final SortedSet<String> filled = new TreeSet<>();
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
     * @param expected events that are expected to have it, by recommended field
     * @param present events that are and have a value, by recommended field
     * @param lacking number of the first event that is and has none, by recommended field
     * @param deviations values that the dataset does not allow, sorted; at most 50
     * @param empty recommended fields with a value that only says that nothing is known, as {@code field=value}
     * @param apart fields that events have without those that belong to them, as {@code bytes without bytes_in}
     * @param filled fields that the add-on gives although the asset and identity framework does
     */
    public record Served(
            CimDataset dataset,
            long events,
            Map<String, Long> expected,
            Map<String, Long> present,
            Map<String, Long> lacking,
            List<Deviation> deviations,
            List<String> empty,
            List<String> apart,
            List<String> filled) {

        public Served {
            expected = Map.copyOf(expected);
            present = Map.copyOf(present);
            lacking = Map.copyOf(lacking);
            deviations = List.copyOf(deviations);
            empty = List.copyOf(empty);
            apart = List.copyOf(apart);
            filled = List.copyOf(filled);
        }

        /** The values that the dataset does not allow, as {@code field=value}. */
        public List<String> nonconforming() {
            return deviations.stream().map(d -> d.field() + "=" + d.value()).toList();
        }

        /** Share of the expected recommended fields that events have, 0 to 1; 1 when none is expected. */
        public double coverage() {
            long wanted = expected.values().stream().mapToLong(Long::longValue).sum();
            long had = present.values().stream().mapToLong(Long::longValue).sum();
            return wanted == 0 ? 1 : (double) had / wanted;
        }

        /** Recommended fields that events are expected to have and none has, in the dataset's order. */
        public List<String> missing() {
            return dataset.recommended().stream()
                    .map(CimField::name)
                    .filter(field -> expected.containsKey(field) && !present.containsKey(field))
                    .toList();
        }
    }

    private final CimModels models;
    private final CimRules rules = CimRules.standard();
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

    private void add(Tally tally, CimDataset dataset, Fields fields, long number) {
        tally.events++;
        apart(tally, dataset, fields);
        for (CimField field : dataset.fields()) {
            List<String> values = fields.all(field.name());
            boolean filled = false;
            for (String value : values) {
                boolean invalid = rules.invalid(field, value);
                filled |= !invalid;
                if (invalid && field.recommended() && tally.empty.size() < MOST_VALUES) {
                    tally.empty.add(field.name() + "=" + value);
                } else if (!value.isEmpty() && !field.allows(value) && tally.deviations.size() < MOST_VALUES) {
                    tally.deviations.putIfAbsent(
                            field.name() + "=" + value, new Deviation(field.name(), value, number));
                }
            }
            if (filled && field.filled()) {
                tally.filled.add(field.name());
            }
            if (field.recommended() && (filled || rules.expects(dataset.model(), field.name(), fields))) {
                tally.expected.merge(field.name(), 1L, Long::sum);
                if (filled) {
                    tally.present.merge(field.name(), 1L, Long::sum);
                } else {
                    tally.lacking.putIfAbsent(field.name(), number);
                }
            }
        }
    }

    private void apart(Tally tally, CimDataset dataset, Fields fields) {
        for (List<String> cluster : rules.clusters(dataset.model())) {
            List<String> has = cluster.stream().filter(fields::has).toList();
            if (!has.isEmpty() && has.size() < cluster.size() && tally.apart.size() < MOST_VALUES) {
                List<String> lacks =
                        cluster.stream().filter(f -> !fields.has(f)).toList();
                tally.apart.add(String.join(", ", has) + " without " + String.join(", ", lacks));
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
                        dataset,
                        tally.events,
                        tally.expected,
                        tally.present,
                        tally.lacking,
                        List.copyOf(tally.deviations.values()),
                        List.copyOf(tally.empty),
                        List.copyOf(tally.apart),
                        List.copyOf(tally.filled)));
            }
        }
        return List.copyOf(served);
    }
}

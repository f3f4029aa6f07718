package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.foundry.ShapeTally.Kept;
import org.tafoundry.foundry.ValidationReport.FieldCoverage;
import org.tafoundry.foundry.ValidationReport.ShapeCoverage;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.synth.sample.EventForm;

/** Counts events form by form. */
final class ShapeTallies {

    private static final int MOST_SHAPES = 200;
    private static final int MOST_TOLD = 40;
    private static final int MOST_SAMPLED = 40;
    private static final int FORM = 40;

    private static final Comparator<ShapeTally> FREQUENT_FIRST =
            Comparator.comparingLong(ShapeTally::events).reversed().thenComparing(ShapeTally::name);

    private final Map<String, ShapeTally> shapes = new HashMap<>();
    private final ShapeTally others = new ShapeTally("other events");

    void add(String sample, SearchedEvent event, boolean dated, boolean withFields) {
        shape(event.event().raw()).add(sample, event.event(), event.fields(), dated, withFields);
    }

    private ShapeTally shape(String raw) {
        String form = EventForm.of(raw, FORM);
        ShapeTally shape = shapes.get(form);
        if (shape == null) {
            if (shapes.size() >= MOST_SHAPES) {
                return others;
            }
            shape = new ShapeTally(form);
            shapes.put(form, shape);
        }
        return shape;
    }

    /** The name of the form that an event belongs to. */
    String name(String raw) {
        return shape(raw).name();
    }

    /** The forms, the frequent ones first; at most 40. */
    List<ShapeCoverage> coverage() {
        return frequentFirst().stream()
                .limit(MOST_TOLD)
                .map(ShapeTally::coverage)
                .toList();
    }

    /** Coverage of every field over all events. */
    List<FieldCoverage> fields(long events) {
        Map<String, Long> all = new TreeMap<>();
        frequentFirst().forEach(s -> s.fields().forEach((field, count) -> all.merge(field, count, Long::sum)));
        return all.entrySet().stream()
                .map(e -> new FieldCoverage(e.getKey(), e.getValue(), Measures.share(e.getValue(), events)))
                .toList();
    }

    /** A choice of events: of each form one, then a second of each, until there are enough. */
    List<Kept> sampled() {
        List<ShapeTally> ordered = frequentFirst();
        List<Kept> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < MOST_SAMPLED; round++) {
            int before = chosen.size();
            for (ShapeTally shape : ordered) {
                List<Kept> kept = shape.kept();
                if (round < kept.size() && chosen.size() < MOST_SAMPLED) {
                    chosen.add(kept.get(round));
                }
            }
            if (chosen.size() == before) {
                break;
            }
        }
        return chosen;
    }

    private List<ShapeTally> frequentFirst() {
        List<ShapeTally> all = new ArrayList<>(shapes.values());
        if (others.events() > 0) {
            all.add(others);
        }
        all.sort(FREQUENT_FIRST);
        return all;
    }
}

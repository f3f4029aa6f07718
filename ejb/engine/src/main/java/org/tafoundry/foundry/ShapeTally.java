package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tafoundry.foundry.ValidationReport.FieldCoverage;
import org.tafoundry.foundry.ValidationReport.ShapeCoverage;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;

/** Counts the events of one form, and keeps a few of them. */
final class ShapeTally {

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_KEPT = 3;

    private static final Comparator<FieldCoverage> FREQUENT_FIRST =
            Comparator.comparingLong(FieldCoverage::events).reversed().thenComparing(FieldCoverage::name);

    /**
     * An event that is kept.
     *
     * @param sample the sample's name
     * @param event the event
     */
    record Kept(String sample, IndexedEvent event) {}

    private final String name;
    private final Map<String, Long> fields = new TreeMap<>();
    private final List<Kept> usual = new ArrayList<>();
    private Optional<Kept> untimed = Optional.empty();
    private Optional<Kept> fieldless = Optional.empty();
    private long events;
    private long timed;
    private long filled;

    ShapeTally(String name) {
        this.name = name;
    }

    /** Counts an event: its fields but those that every event has, whether its time was read and a field has its text. */
    void add(String sample, IndexedEvent event, Fields own, boolean dated, boolean withFields) {
        events++;
        for (String field : own.names()) {
            if (!OwnFields.everywhere(field)) {
                fields.merge(field, 1L, Long::sum);
            }
        }
        if (dated) {
            timed++;
        }
        if (withFields) {
            filled++;
        }
        if (event.raw().length() <= Masked.MOST) {
            keep(new Kept(sample, event), dated, withFields);
        }
    }

    private void keep(Kept event, boolean dated, boolean withFields) {
        if (!dated && untimed.isEmpty()) {
            untimed = Optional.of(event);
        } else if (!withFields && fieldless.isEmpty()) {
            fieldless = Optional.of(event);
        } else if (usual.size() < MOST_KEPT) {
            usual.add(event);
        }
    }

    String name() {
        return name;
    }

    long events() {
        return events;
    }

    Map<String, Long> fields() {
        return fields;
    }

    /** The events kept, those that went wrong first. */
    List<Kept> kept() {
        List<Kept> all = new ArrayList<>();
        untimed.ifPresent(all::add);
        fieldless.ifPresent(all::add);
        all.addAll(usual);
        return all;
    }

    ShapeCoverage coverage() {
        List<FieldCoverage> coverage = fields.entrySet().stream()
                .map(e -> new FieldCoverage(e.getKey(), e.getValue(), Measures.share(e.getValue(), events)))
                .sorted(FREQUENT_FIRST)
                .limit(MOST_FIELDS)
                .toList();
        Optional<Kept> example = kept().stream()
                .min(Comparator.comparingLong(kept -> kept.event().number()));
        return new ShapeCoverage(
                name,
                events,
                timed,
                filled,
                Measures.share(filled, events),
                coverage,
                example.map(kept -> kept.event().number()).orElse(0L),
                example.map(Kept::sample).orElse(""),
                example.map(Kept::event)
                        .map(e -> new Masked(e.raw(), e.indexed()).text(e.raw(), LONGEST_TEXT))
                        .orElse(""));
    }
}

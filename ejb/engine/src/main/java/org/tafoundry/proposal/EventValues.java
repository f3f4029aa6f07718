package org.tafoundry.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.SearchedEvent;

/** What an add-on makes of the first events of samples, event by event, so that two add-ons can be held against each other. */
final class EventValues {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_VALUES = 200_000;

    private final List<Seen> events = new ArrayList<>();
    private final SortedSet<String> sourcetypes = new TreeSet<>();
    private int values;

    private EventValues() {}

    /**
     * An event.
     *
     * @param raw its text
     * @param fields its fields but those that every event has
     * @param models the data models that it belongs to
     */
    record Seen(String raw, Map<String, List<String>> fields, List<String> models) {}

    /**
     * Runs an add-on.
     *
     * @param order its sourcetype is that of the samples; an empty one is chosen among the add-on's
     * @throws IOException when a sample cannot be read
     */
    static EventValues of(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        EventValues seen = new EventValues();
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), new Findings());
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, false);
        for (Sample sample : samples) {
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (InputStream in = Foundry.unpack(sample.content().open())) {
                ByteArrayInputStream head = new ByteArrayInputStream(Measure.wholeLines(in.readNBytes(Measure.HEAD)));
                engine.run(head, input, options, seen::add, new Findings());
            }
        }
        return seen;
    }

    private void add(SearchedEvent event) {
        if (events.size() < MOST_EVENTS && values < MOST_VALUES) {
            Map<String, List<String>> own = new TreeMap<>(event.fields().asMap());
            own.keySet().removeAll(DefaultFields.STORED);
            own.values().forEach(all -> values += all.size());
            events.add(new Seen(event.event().raw(), own, event.models()));
            sourcetypes.add(event.sourcetype());
        }
    }

    /** The first events, at most {@value #MOST_EVENTS}. */
    List<Seen> events() {
        return events;
    }

    /** The sourcetypes that they have. */
    SortedSet<String> sourcetypes() {
        return sourcetypes;
    }

    /** The names of their fields. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        events.forEach(event -> names.addAll(event.fields().keySet()));
        return names;
    }

    /** Whether another add-on breaks the log into the same events. */
    boolean areThoseOf(EventValues other) {
        int both = Math.min(events.size(), other.events.size());
        for (int i = 0; i < both; i++) {
            if (!events.get(i).raw().equals(other.events.get(i).raw())) {
                return false;
            }
        }
        return both > 0;
    }
}

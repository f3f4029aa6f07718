package org.tafoundry.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** What the engine makes of samples, and so what a Splunk is expected to make of them. */
public final class Expectation {
    /** More events are not compared. */
    public static final int MOST_EVENTS = 20_000;

    /** The host that samples are indexed with. */
    public static final String HOST = "localhost";

    private final List<SearchedEvent> events;
    private final AddOnConfs confs;
    private final String sourcetype;

    private Expectation(List<SearchedEvent> events, AddOnConfs confs, String sourcetype) {
        this.events = List.copyOf(events);
        this.confs = confs;
        this.sourcetype = sourcetype;
    }

    /**
     * Runs an add-on on samples.
     *
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static Expectation of(AddOnFiles addOn, List<Sample> samples, Order order, Budget budget)
            throws IOException {
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), new Findings(), budget);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, true, budget);
        List<SearchedEvent> events = new ArrayList<>();
        for (Sample sample : samples) {
            SampleInput input = new SampleInput(sample.name(), HOST, order.sourcetype());
            try (InputStream in = sample.content().open()) {
                engine.run(in, input, options, event -> keep(event, events), new Findings());
            }
        }
        boolean chosen = order.sourcetype().isEmpty() && !events.isEmpty();
        return new Expectation(
                events, engine.confs(), chosen ? events.get(0).event().sourcetype() : order.sourcetype());
    }

    private static void keep(SearchedEvent event, List<SearchedEvent> events) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        }
    }

    /** The sourcetype that Splunk has to be told. */
    public String sourcetype() {
        return sourcetype;
    }

    /** The events. */
    public List<ComparedEvent> events() {
        return events.stream().map(ComparedEvent::of).toList();
    }

    /** What Splunk made of the same samples, held against it. */
    public Comparison compare(List<ComparedEvent> splunk) {
        return Comparison.of(events, splunk, confs);
    }
}

package org.tafoundry.foundry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.synth.sample.SampleStream;

/** Runs an add-on on samples and tells every event with where its values come from, as far as there is room. */
public final class EventListing {

    private final EventSink sink;
    private final EventFacets facets;
    private boolean full;

    private EventListing(AddOnFiles addOn, EventSink sink) {
        this.facets = new EventFacets(new SettingValues(addOn)::of);
        this.sink = sink;
    }

    /** Takes the events one by one. */
    public interface EventSink {
        /** Takes an event; false when there is no room for another. */
        boolean take(SampledEvent event);
    }

    /**
     * Lists the events.
     *
     * @param addOn the add-on
     * @param samples the samples, each read until the sink is full
     * @param order sourcetype (may be empty), zone and time of the run
     * @param sink takes the events in order; their sensitive parts are masked
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static EventIndex run(AddOnFiles addOn, List<Sample> samples, Order order, Budget budget, EventSink sink)
            throws IOException {
        CimVersion version = CimVersion.of(order.cimVersion()).orElseGet(CimVersion::newest);
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), new Findings(), budget);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, true, version, budget);
        EventListing listing = new EventListing(addOn, sink);
        for (Sample sample : samples) {
            budget.at(Location.file(sample.name()));
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (SampleStream in = SampleStream.open(sample)) {
                engine.run(
                        listing.untilFull(in),
                        input,
                        options,
                        event -> listing.add(sample.name(), event),
                        new Findings());
            } catch (SampleStream.Unreadable e) {
                break; // the validation has said so; what came before it is shown
            }
        }
        return listing.facets.index(listing.full);
    }

    private void add(String sample, SearchedEvent event) {
        if (full) {
            return;
        }
        String raw = event.event().raw();
        String shape = facets.shape(raw);
        SampledEvent shown = EventSampler.shown(sample, shape, event, new Masked(raw, event.fields()));
        facets.add(shown);
        full = !sink.take(shown);
    }

    /** The sample, which seems to end when there is no room for more. */
    private InputStream untilFull(InputStream sample) {
        return new FilterInputStream(sample) {
            @Override
            public int read() throws IOException {
                return full ? -1 : in.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return full ? -1 : in.read(buffer, offset, length);
            }
        };
    }
}

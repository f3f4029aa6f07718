package org.tafoundry.listing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;
import org.tafoundry.caller.Caller;
import org.tafoundry.foundry.EventBlock;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.page.PageRequest;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestRefusal;
import org.tafoundry.revision.Revisions;
import org.tafoundry.sample.SampleLedger;

/** Shows the events of the samples as a revision's add-on reads them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventLists {
    @Inject
    private Revisions revisions;

    @Inject
    private SampleLedger samples;

    @Inject
    private ListingLedger ledger;

    protected EventLists() {}

    EventLists(Revisions revisions, SampleLedger samples, ListingLedger ledger) {
        this.revisions = revisions;
        this.samples = samples;
        this.ledger = ledger;
    }

    /** What a revision's list holds; empty while it is being made, which this sees to. Reading it is audited. */
    public Optional<EventList> find(Caller caller, UUID revision) {
        ListingInput input = input(caller, revision);
        Optional<EventList> list = ledger.find(input);
        if (list.isEmpty()) {
            ledger.enqueue(revision);
        } else {
            samples.viewed(
                    caller,
                    input.request().id(),
                    "events of revision " + input.revision().version());
        }
        return list;
    }

    /**
     * A page of the events that meet a filter; empty while the list is not made.
     *
     * @param page page and size; the order is that of the samples
     */
    public Optional<EventPage> page(Caller caller, UUID revision, EventFilter filter, PageRequest page) {
        ListingInput input = input(caller, revision);
        return ledger.find(input).map(list -> {
            BitSet matching = ledger.matching(revision, list.events(), filter);
            return new EventPage(matching.cardinality(), events(revision, part(matching, page.first(), page.size())));
        });
    }

    /** One of the events that meet a filter, by chance; no event when none does, empty while the list is not made. */
    public Optional<EventPage> random(Caller caller, UUID revision, EventFilter filter) {
        ListingInput input = input(caller, revision);
        return ledger.find(input).map(list -> {
            BitSet matching = ledger.matching(revision, list.events(), filter);
            int total = matching.cardinality();
            int first = total == 0 ? 0 : ThreadLocalRandom.current().nextInt(total);
            return new EventPage(total, events(revision, part(matching, first, 1)));
        });
    }

    private ListingInput input(Caller caller, UUID revision) {
        revisions.get(caller, revision);
        ListingInput input = ledger.input(revision);
        if (input.samples().isEmpty()) {
            throw new Refusal(
                    RequestRefusal.REQUEST_WITHOUT_SAMPLE,
                    "The request has no sample any more.",
                    "Make a new request with a sample.");
        }
        return input;
    }

    private static List<Integer> part(BitSet matching, int first, int size) {
        return matching.stream().skip(first).limit(size).boxed().toList();
    }

    private List<EventPage.Listed> events(UUID revision, List<Integer> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Integer> numbers =
                places.stream().map(place -> place / EventBlock.SIZE).distinct().toList();
        Map<Integer, List<SampledEvent>> blocks = new HashMap<>();
        ledger.blocks(revision, numbers).forEach((number, content) -> blocks.put(number, read(content)));
        List<EventPage.Listed> events = new ArrayList<>();
        for (int place : places) {
            List<SampledEvent> block = blocks.getOrDefault(place / EventBlock.SIZE, List.of());
            if (place % EventBlock.SIZE < block.size()) {
                events.add(new EventPage.Listed(place + 1, block.get(place % EventBlock.SIZE)));
            }
        }
        return events;
    }

    private static List<SampledEvent> read(byte[] content) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return ReportJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), EventBlock.class)
                    .events();
        } catch (IOException e) {
            throw new UncheckedIOException("A block of events cannot be read", e);
        }
    }
}

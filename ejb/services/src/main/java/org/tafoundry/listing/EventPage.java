package org.tafoundry.listing;

import java.util.List;
import org.tafoundry.foundry.SampledEvent;

/**
 * A part of the events that meet a filter.
 *
 * @param total number of all that meet it
 * @param events the events of the page
 */
public record EventPage(int total, List<Listed> events) {
    public EventPage {
        events = List.copyOf(events);
    }

    /**
     * An event and its place.
     *
     * @param position its place among all events of the samples, from 1
     * @param event the event
     */
    public record Listed(int position, SampledEvent event) {}
}

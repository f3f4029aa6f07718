package org.tafoundry.comparison;

import java.util.List;

/**
 * The events of one side.
 *
 * @param events the events in order
 */
public record ComparedEvents(List<ComparedEvent> events) {

    public ComparedEvents {
        events = List.copyOf(events);
    }
}

package org.tafoundry.foundry;

import java.util.List;

/**
 * Events that were listed one after the other.
 *
 * @param events the events, {@value #SIZE} of them in every block but the last
 */
public record EventBlock(List<SampledEvent> events) {

    /** Events in a block. */
    public static final int SIZE = 100;

    public EventBlock {
        events = List.copyOf(events);
    }
}

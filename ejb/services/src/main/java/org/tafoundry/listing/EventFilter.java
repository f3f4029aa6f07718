package org.tafoundry.listing;

import java.util.List;
import java.util.Objects;
import org.tafoundry.foundry.EventIndex.Kind;

/**
 * Which events are wanted: those that meet every condition.
 *
 * @param conditions the conditions; none for all events
 */
public record EventFilter(List<Condition> conditions) {
    /** All events. */
    public static final EventFilter ALL = new EventFilter(List.of());

    /**
     * A condition.
     *
     * @param kind kind of the facet
     * @param name its name
     * @param has whether events have it, or lack it
     */
    public record Condition(Kind kind, String name, boolean has) {
        public Condition {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    public EventFilter {
        conditions = List.copyOf(conditions);
    }
}

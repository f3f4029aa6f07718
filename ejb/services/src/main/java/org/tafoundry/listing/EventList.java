package org.tafoundry.listing;

import java.util.List;
import org.tafoundry.foundry.EventIndex.Kind;

/**
 * What a list of events holds.
 *
 * @param events number of events
 * @param cut whether the samples have more of them than are listed
 * @param problem why there is no list; empty when there is one
 * @param facets what events have
 */
public record EventList(int events, boolean cut, String problem, List<Facet> facets) {
    public EventList {
        facets = List.copyOf(facets);
    }

    /**
     * Something that events have.
     *
     * @param kind what it is
     * @param name its name
     * @param events number of events that have it
     * @param type of what type a field's values are; else empty
     * @param examples some values of a field; else empty
     */
    public record Facet(Kind kind, String name, int events, String type, List<String> examples) {
        public Facet {
            examples = List.copyOf(examples);
        }
    }

    /** The facets of a kind, the frequent ones first. */
    public List<Facet> of(Kind kind) {
        return facets.stream().filter(facet -> facet.kind() == kind).toList();
    }
}

package org.tafoundry.web.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.foundry.EventIndex.Kind;
import org.tafoundry.listing.EventList;

/**
 * What the events of the samples have.
 *
 * @param events number of events
 * @param cut whether the samples have more of them than are listed
 * @param problem why there is no list; empty when there is one
 * @param facets what they have, the frequent ones of each kind first
 */
record FacetsJson(int events, boolean cut, String problem, List<FacetJson> facets) {
    FacetsJson {
        facets = List.copyOf(facets);
    }

    /** Something that events have. */
    record FacetJson(
            Kind kind,
            String name,
            @Schema(description = "Number of events that have it.") int events,
            @Schema(description = "Type of a field's values; else empty.") String type,
            @Schema(description = "Some values of a field; else empty.") List<String> examples) {
        FacetJson {
            examples = List.copyOf(examples);
        }
    }

    static FacetsJson of(EventList list) {
        return new FacetsJson(
                list.events(),
                list.cut(),
                list.problem(),
                list.facets().stream()
                        .map(facet -> new FacetJson(
                                facet.kind(), facet.name(), facet.events(), facet.type(), facet.examples()))
                        .toList());
    }
}

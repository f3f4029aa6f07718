package org.tafoundry.web.revision;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tafoundry.foundry.EventIndex.Kind;
import org.tafoundry.listing.EventFilter;
import org.tafoundry.listing.EventFilter.Condition;

/** Which events of the samples are wanted; each condition is the name of a facet. */
public class EventConditions {
    @QueryParam("shape")
    @Parameter(description = "Only events of this form.")
    private String shape;

    @QueryParam("having")
    @Parameter(description = "Only events with this field.")
    private String having;

    @QueryParam("missing")
    @Parameter(description = "Only events without this field.")
    private String missing;

    @QueryParam("unmatched")
    @Parameter(description = "Only events that this setting does not match.")
    private String unmatched;

    @QueryParam("finding")
    @Parameter(description = "Only events with a finding of this code.")
    private String finding;

    @QueryParam("event_type")
    @Parameter(description = "Only events of this event type.")
    private String eventType;

    @QueryParam("model")
    @Parameter(description = "Only events of this data model.")
    private String model;

    EventFilter filter() {
        List<Condition> conditions = new ArrayList<>();
        add(conditions, Kind.SHAPE, shape, true);
        add(conditions, Kind.FIELD, having, true);
        add(conditions, Kind.FIELD, missing, false);
        add(conditions, Kind.UNMATCHED, unmatched, true);
        add(conditions, Kind.FINDING, finding, true);
        add(conditions, Kind.EVENT_TYPE, eventType, true);
        add(conditions, Kind.MODEL, model, true);
        return new EventFilter(conditions);
    }

    private static void add(List<Condition> conditions, Kind kind, String name, boolean has) {
        if (name != null && !name.isEmpty()) {
            conditions.add(new Condition(kind, name, has));
        }
    }
}

package org.tafoundry.splunk.engine;

import java.util.List;
import java.util.SortedSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.search.SearchPipeline.Extracted;

/** Adds to an event what is known of it: event types, tags, data models. */
final class EventKnowledge {

    private final EventTypes eventTypes;
    private final CimModels models = CimModels.standard();

    private EventKnowledge(EventTypes eventTypes) {
        this.eventTypes = eventTypes;
    }

    /** Compiles eventtypes.conf, tags.conf and macros.conf. */
    static EventKnowledge of(AddOnConfs confs, Findings findings) {
        return new EventKnowledge(EventTypes.compile(confs, findings));
    }

    SearchedEvent add(IndexedEvent event, Extracted extracted) {
        List<String> types = eventTypes.matching(event.raw(), extracted.fields());
        SortedSet<String> tags = eventTypes.tags().of(extracted.fields(), types);
        boolean untagged = tags.isEmpty();
        return new SearchedEvent(
                event,
                extracted.sourcetype(),
                extracted.fields(),
                types,
                untagged ? List.of() : List.copyOf(tags),
                untagged ? List.of() : List.copyOf(models.models(extracted.fields(), tags)),
                extracted.origins(),
                extracted.findings());
    }
}

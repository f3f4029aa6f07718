package org.tafoundry.splunk;

import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline.Extracted;

/** Adds to an event what is known of it: event types, tags, data models. */
final class EventKnowledge {

    private EventKnowledge() {}

    /** Compiles eventtypes.conf, tags.conf and macros.conf. */
    static EventKnowledge of(AddOnConfs confs, Findings findings) {
        return new EventKnowledge();
    }

    SearchedEvent add(IndexedEvent event, Extracted extracted) {
        return new SearchedEvent(
                event,
                extracted.sourcetype(),
                extracted.fields(),
                List.of(),
                List.of(),
                List.of(),
                extracted.origins(),
                extracted.findings());
    }
}

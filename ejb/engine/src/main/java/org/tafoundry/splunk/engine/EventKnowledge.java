package org.tafoundry.splunk.engine;

import java.util.List;
import java.util.SortedSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.knowledge.SeenFields;
import org.tafoundry.splunk.search.SearchPipeline.Extracted;

/** Adds to an event what is known of it: event types, tags, data models. */
final class EventKnowledge {

    private final EventTypes eventTypes;
    private final CimModels models;
    private final SeenFields seenFields;

    private EventKnowledge(EventTypes eventTypes, CimModels models, SeenFields seenFields) {
        this.eventTypes = eventTypes;
        this.models = models;
        this.seenFields = seenFields;
    }

    /** Compiles eventtypes.conf, tags.conf and macros.conf. */
    static EventKnowledge of(AddOnConfs confs, EngineOptions options, Findings findings) {
        EventTypes types = EventTypes.compile(confs, findings, options.budget());
        return new EventKnowledge(types, CimModels.of(options.cim()), new SeenFields(types, options.now()));
    }

    SearchedEvent add(Extracted extracted) {
        IndexedEvent event = extracted.event();
        Fields seen = seenFields.of(event, extracted.fields());
        List<String> types = eventTypes.matching(event.raw(), seen);
        SortedSet<String> tags = eventTypes.tags().of(seen, types);
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

package org.tafoundry.splunk.engine;

import java.util.List;
import java.util.SortedSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.search.SearchPipeline.Extracted;

/** Adds to an event what is known of it: event types, tags, data models. */
final class EventKnowledge {

    private final EventTypes eventTypes;
    private final CimModels models;

    private final DefaultFields defaults;
    /** Splunk's own fields that an event type or tag asks for. */
    private final List<String> read;

    private EventKnowledge(EventTypes eventTypes, CimModels models, DefaultFields defaults) {
        this.eventTypes = eventTypes;
        this.models = models;
        this.defaults = defaults;
        this.read = DefaultFields.names().stream().filter(eventTypes::reads).toList();
    }

    /** Compiles eventtypes.conf, tags.conf and macros.conf. */
    static EventKnowledge of(AddOnConfs confs, EngineOptions options, Findings findings) {
        return new EventKnowledge(
                EventTypes.compile(confs, findings),
                CimModels.of(options.cim()),
                new DefaultFields(options.now(), true, true));
    }

    SearchedEvent add(Extracted extracted) {
        IndexedEvent event = extracted.event();
        Fields seen = read.isEmpty() ? extracted.fields() : withDefaults(event, extracted.fields());
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

    private Fields withDefaults(IndexedEvent event, Fields fields) {
        Fields all = new Fields(fields);
        for (String name : read) {
            defaults.value(name, event).ifPresent(value -> all.setIfAbsent(name, value));
        }
        return all;
    }
}

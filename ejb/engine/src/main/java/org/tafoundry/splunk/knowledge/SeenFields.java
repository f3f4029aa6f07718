package org.tafoundry.splunk.knowledge;

import java.time.Instant;
import java.util.List;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;

/** The fields of an event as event types and tags see them: its own, and those of Splunk that one of them asks for. */
public final class SeenFields {

    private final DefaultFields defaults;
    private final List<String> read;

    /**
     * The fields that these event types and their tags see.
     *
     * @param indexed the time of indexing
     */
    public SeenFields(EventTypes types, Instant indexed) {
        this.defaults = new DefaultFields(indexed, true, true);
        this.read = DefaultFields.names().stream().filter(types::reads).toList();
    }

    /** The event's fields and what is asked for beyond them; the same object where that is nothing. */
    public Fields of(IndexedEvent event, Fields fields) {
        if (read.isEmpty()) {
            return fields;
        }
        Fields all = new Fields(fields);
        for (String name : read) {
            defaults.value(name, event).ifPresent(value -> all.setIfAbsent(name, value));
        }
        return all;
    }
}

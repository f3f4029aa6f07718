package org.tafoundry.splunk.why;

import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.KeyChange;
import org.tafoundry.splunk.event.SearchedEvent;

/**
 * By what an event's stanzas of props.conf are chosen.
 *
 * @param sourcetype sourcetype, at search time after {@code rename}
 * @param source source
 * @param host host
 */
record Metadata(String sourcetype, String source, String host) {

    /** What chose the stanzas of index time: what the event came with, before any transform. */
    static Metadata indexing(IndexedEvent event) {
        return new Metadata(
                first("sourcetype", event.sourcetype(), event),
                first("source", event.source(), event),
                first("host", event.host(), event));
    }

    /** What chooses the stanzas of search time. */
    static Metadata searching(SearchedEvent found) {
        return new Metadata(
                found.sourcetype(), found.event().source(), found.event().host());
    }

    /** What chose the stanzas for the key of a setting. */
    static Metadata of(String key, SearchedEvent found) {
        return IndexStage.of(key) == IndexStage.NONE ? searching(found) : indexing(found.event());
    }

    private static String first(String key, String last, IndexedEvent event) {
        return event.changes().stream()
                .filter(change -> change.key().equals(key))
                .map(KeyChange::before)
                .findFirst()
                .orElse(last);
    }
}

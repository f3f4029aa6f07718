package org.tafoundry.splunk.engine;

import java.util.List;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline;

/** Sees each event between index time and its way out. */
@FunctionalInterface
public interface EventObserver {

    /**
     * Takes an event.
     *
     * @param event the event as it was indexed
     * @param search the search time that it goes through; for questions about this event
     * @param found what a search returns of it: itself, or the rows of its table
     */
    void event(IndexedEvent event, SearchPipeline search, List<SearchedEvent> found);
}

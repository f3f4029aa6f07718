package org.tafoundry.splunk.why;

import java.util.List;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline;

/** Answers one question for one event after the other. */
interface Witness {

    /** What the event has of what was asked for; empty when it has none. */
    List<String> values(SearchedEvent event, SearchPipeline search);

    /** What each setting did about it. */
    List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search);
}

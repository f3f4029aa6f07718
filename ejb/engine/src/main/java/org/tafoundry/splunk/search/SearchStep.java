package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.splunk.event.Attempt;

/** One compiled search-time setting, applied to event after event. */
interface SearchStep {

    /** Adds, changes or removes fields of the event. */
    void apply(Working event);

    /**
     * What the settings of this step do about a field of an event that they have not been applied to yet.
     *
     * @param field the field; empty for whatever they do
     * @return one for each setting that could give the field; empty when none could
     */
    List<Attempt> attempts(String field, Working event);
}

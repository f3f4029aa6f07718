package org.tafoundry.splunk.search;

/** One compiled search-time setting, applied to event after event. */
interface SearchStep {

    /** Adds, changes or removes fields of the event. */
    void apply(Working event);
}

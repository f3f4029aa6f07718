package org.tafoundry.splunk.event;

/** Which zone the text of an event's time was read in. */
public enum ZoneOrigin {
    /** The text states it; seconds since 1970 count in UTC. */
    EVENT,
    /** TZ of the event's sourcetype, source or host. */
    SETTING,
    /** The indexer's own. */
    INDEXER,
    /** The time was not read from text. */
    NONE
}

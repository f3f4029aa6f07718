package org.tafoundry.splunk.event;

/** Where an event's time came from. */
public enum TimeOrigin {
    /** TIME_FORMAT matched. */
    FORMAT,
    /** Recognised without a TIME_FORMAT. */
    AUTOMATIC,
    /** A field named by TIMESTAMP_FIELDS. */
    FIELD,
    /** Set by INGEST_EVAL. */
    EVAL,
    /** The previous event's time, because this event has none that could be read. */
    PREVIOUS_EVENT,
    /** The time of indexing (DATETIME_CONFIG = CURRENT, or nothing better was there). */
    CURRENT,
    /** No time is known. */
    NONE
}

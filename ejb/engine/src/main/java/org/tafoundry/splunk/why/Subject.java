package org.tafoundry.splunk.why;

/** What a question is about. */
public enum Subject {
    /** A field at search time. */
    FIELD,
    /** A setting of props.conf. */
    SETTING,
    /** The event's time and the zone that it was read in. */
    TIME,
    /** host, source, sourcetype or index. */
    METADATA,
    /** An event type. */
    EVENT_TYPE,
    /** A tag. */
    TAG,
    /** A data model of the CIM. */
    MODEL
}

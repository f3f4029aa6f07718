package org.tafoundry.splunk.event;

/** What the text of a time left out, so that Splunk completed it. */
public enum Omitted {
    /** It says year, month and day, or seconds since 1970. */
    NOTHING,
    /** The year. */
    YEAR,
    /** The whole date. */
    DATE
}

package org.tafoundry.splunk.event;

/** What a setting did about a field of an event, or why it did nothing. */
public enum Outcome {
    /** Of the stanzas that have this key, its stanza counts; whether it does anything is told by another outcome. */
    COUNTS,
    /** It gave the field its value. */
    GAVE,
    /** It would give a value, but the field has one already. */
    KEPT,
    /** It took away a value that the field had. */
    REMOVED,
    /** Its regex does not match. */
    NO_MATCH,
    /** Its regex needs more steps than MATCH_LIMIT allows. */
    LIMIT,
    /** Its regex matches, but the field's part of it is empty. */
    EMPTY,
    /** The field that it reads does not exist at this point. */
    SOURCE_ABSENT,
    /** The text holds no such name. */
    NAME_ABSENT,
    /** The expression is null. */
    NULL,
    /** The lookup table has no row, or nothing in the row. */
    NO_ROW,
    /** A term of its search does not hold. */
    FALSE_TERM,
    /** It cannot be read as it is written, so that Splunk ignores it or a part of it. */
    UNREADABLE,
    /** The same key in a stanza of higher precedence counts. */
    OVERRULED,
    /** Its stanza does not apply to the event. */
    OTHER_STANZA
}

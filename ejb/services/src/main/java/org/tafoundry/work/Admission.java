package org.tafoundry.work;

/** Whether a node may work on a job now. */
public enum Admission {
    /** Now. */
    GRANTED,
    /** Not yet: its owner has as many workers as one may have, somebody else comes first, or as many validations run as may. */
    LATER,
    /** Never: it has ended, or is gone. */
    ENDED,
    /** Never again by itself: nodes went down while they worked on it. */
    PUT_ASIDE
}

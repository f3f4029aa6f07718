package org.tafoundry.validation.splunk.standin;

/** Ways in which a Splunk can make it hard for a validation. */
public enum Behaviour {
    GOOD,
    /** Answers nothing for some seconds. */
    SLOW_START,
    /** Answers once, and then sets itself up again. */
    FALSE_READY,
    /** Restarts several times while it is set up. */
    RESTARTS,
    /** Ends while it is set up. */
    CRASHES,
    /** Refuses every app. */
    REFUSES_APPS,
    /** Wants to be restarted after an app is installed. */
    WANTS_RESTART,
    /** Has no data model although the app for it was installed. */
    NO_MODELS,
    /** Never ends a search. */
    HANGS,
    /** Has the Free licence. */
    FREE,
    /** Extracts another value, and logs a warning about it. */
    DIFFERS
}

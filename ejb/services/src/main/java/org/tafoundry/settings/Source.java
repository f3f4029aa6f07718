package org.tafoundry.settings;

/** Where the value of a setting comes from; the first that has one counts. */
public enum Source {
    /** An environment variable of the same name; it can only be changed where the server is started. */
    ENVIRONMENT,
    /** An administrator gave it. */
    DATABASE,
    /** Nobody gave one. */
    DEFAULT
}

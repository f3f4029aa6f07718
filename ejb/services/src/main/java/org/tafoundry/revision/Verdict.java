package org.tafoundry.revision;

/** What the newest validation of a revision said. */
public enum Verdict {
    /** It was not validated. */
    NONE,
    /** It is being validated. */
    PENDING,
    /** It passed. */
    PASSED,
    /** It failed. */
    FAILED
}

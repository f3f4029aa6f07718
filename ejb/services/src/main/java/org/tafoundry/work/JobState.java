package org.tafoundry.work;

/** The states of a job. */
public enum JobState {
    /** It waits for a worker, for a slot, or for something that is away. */
    WAITING,
    /** A node works on it. */
    RUNNING,
    /** It came to its end; what came of it is where it belongs. */
    DONE,
    /** It is not tried again unless somebody asks for it. */
    FAILED,
    /** Somebody has ended it. */
    CANCELLED
}

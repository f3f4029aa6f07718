package org.tafoundry.engine;

import java.util.Objects;

/** Says that a job gave no result, and would give none if it were tried again. */
public final class JobEndedException extends Exception {

    private final Reason reason;
    private final String next;
    private final String details;

    /** Why a job gives no result. */
    public enum Reason {
        /** It needs more time than it may have. */
        JOB_OVER_TIME,
        /** It needs more memory than it may have. */
        JOB_OVER_MEMORY,
        /** The organisation's own tables are defective. */
        JOB_TABLES_FAULTY,
        /** A bug in the engine. */
        JOB_BROKEN,
        /** Somebody has ended it. */
        JOB_CANCELLED
    }

    JobEndedException(Reason reason, String message, String next) {
        this(reason, message, next, "");
    }

    JobEndedException(Reason reason, String message, String next, String details) {
        super(message);
        this.details = details;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.next = Objects.requireNonNull(next, "next");
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Where a bug arose, for those who mend it; else empty. */
    public String details() {
        return details;
    }

    /** What can be done about it. */
    public String next() {
        return next;
    }
}

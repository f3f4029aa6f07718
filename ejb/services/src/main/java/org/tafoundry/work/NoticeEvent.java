package org.tafoundry.work;

import java.util.EnumSet;
import java.util.Set;

/** What people are told about. */
public enum NoticeEvent {
    /** A request waits for approval. */
    SUBMITTED,
    /** A request was approved. */
    APPROVED,
    /** A request was rejected. */
    REJECTED,
    /** The add-on of a request is ready. */
    COMPLETED,
    /** The generation or the validation of a request failed. */
    FAILED,
    /** Somebody tries out whether notices reach them. */
    TEST;

    /** What happens to requests, and what a person may therefore choose to be told or not. */
    public static Set<NoticeEvent> ofRequests() {
        return EnumSet.complementOf(EnumSet.of(TEST));
    }
}

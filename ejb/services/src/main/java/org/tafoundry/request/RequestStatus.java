package org.tafoundry.request;

import java.util.EnumSet;
import java.util.Set;

/** The states of a request and where each can go. Whatever is not final can be cancelled, which makes it FAILED. */
public enum RequestStatus {
    NEW,
    PENDING_APPROVAL,
    APPROVED,
    REJECTED,
    GENERATING_TA,
    VALIDATING,
    COMPLETED,
    FAILED;

    /** The states that may follow this one. */
    public Set<RequestStatus> next() {
        return switch (this) {
            case NEW -> EnumSet.of(PENDING_APPROVAL, FAILED);
            case PENDING_APPROVAL -> EnumSet.of(APPROVED, REJECTED, FAILED);
            case APPROVED -> EnumSet.of(GENERATING_TA, FAILED);
            case GENERATING_TA -> EnumSet.of(VALIDATING, FAILED);
            case VALIDATING -> EnumSet.of(COMPLETED, FAILED);
            case COMPLETED -> EnumSet.of(VALIDATING);
            case FAILED -> EnumSet.of(VALIDATING, GENERATING_TA);
            case REJECTED -> EnumSet.of(NEW);
        };
    }

    /** The states from which this one may be reached. */
    public Set<RequestStatus> before() {
        Set<RequestStatus> before = EnumSet.noneOf(RequestStatus.class);
        for (RequestStatus status : values()) {
            if (status.next().contains(this)) {
                before.add(status);
            }
        }
        return before;
    }
}

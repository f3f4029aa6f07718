package org.tafoundry.request;

import java.util.Objects;

/**
 * What {@code requests.metadata} holds.
 *
 * @param interview the requestor's answers
 * @param failure why the request failed; {@link Failure#NONE} unless it did
 * @param approvalComment what the approver said; empty for nothing
 */
record RequestMetadata(Interview interview, Failure failure, String approvalComment) {
    static final RequestMetadata EMPTY = new RequestMetadata(Interview.EMPTY, Failure.NONE, "");

    RequestMetadata {
        interview = Objects.requireNonNullElse(interview, Interview.EMPTY);
        failure = Objects.requireNonNullElse(failure, Failure.NONE);
        approvalComment = Objects.requireNonNullElse(approvalComment, "");
    }

    RequestMetadata failed(Failure reason) {
        return new RequestMetadata(interview, reason, approvalComment);
    }

    RequestMetadata approved(String comment) {
        return new RequestMetadata(interview, failure, comment);
    }
}

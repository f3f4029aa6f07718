package org.tafoundry.request;

import java.util.Objects;

/**
 * What {@code requests.metadata} holds.
 *
 * @param interview the requestor's answers
 * @param failure why the request failed; {@link Failure#NONE} unless it did
 */
record RequestMetadata(Interview interview, Failure failure) {
    static final RequestMetadata EMPTY = new RequestMetadata(Interview.EMPTY, Failure.NONE);

    RequestMetadata {
        interview = Objects.requireNonNullElse(interview, Interview.EMPTY);
        failure = Objects.requireNonNullElse(failure, Failure.NONE);
    }

    RequestMetadata failed(Failure reason) {
        return new RequestMetadata(interview, reason);
    }
}

package org.tafoundry.web.request;

import java.util.Optional;
import org.tafoundry.request.Failure;

/**
 * Why generation or validation failed.
 *
 * @param code stable code
 * @param message what went wrong
 * @param next what to do about it
 */
record FailureJson(String code, String message, String next) {

    static Optional<FailureJson> of(Failure failure) {
        return failure.equals(Failure.NONE)
                ? Optional.empty()
                : Optional.of(new FailureJson(failure.code(), failure.message(), failure.next()));
    }
}

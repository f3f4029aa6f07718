package org.tafoundry.request;

import java.util.Objects;

/**
 * Why generation or validation failed.
 *
 * @param code stable code
 * @param message what went wrong
 * @param next what to do about it
 */
public record Failure(String code, String message, String next) {
    /** No failure. */
    public static final Failure NONE = new Failure("", "", "");

    public Failure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(next, "next");
    }
}

package org.tafoundry.finding;

import java.util.Objects;

/**
 * One thing that is wrong or remarkable: what, where, and what to do next.
 *
 * @param code the stable, documented kind
 * @param severity how much it matters here
 * @param where the place; {@link Location#NONE} when it concerns the whole add-on
 * @param message what is wrong, with the offending text
 * @param suggestion what to do next; may be empty when the message says it already
 */
public record Finding(FindingCode code, Severity severity, Location where, String message, String suggestion) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(suggestion, "suggestion");
    }

    /** A finding with its code's own severity. */
    public static Finding of(FindingCode code, Location where, String message, String suggestion) {
        return new Finding(code, code.severity(), where, message, suggestion);
    }
}

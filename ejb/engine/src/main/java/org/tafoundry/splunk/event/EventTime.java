package org.tafoundry.splunk.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An event's {@code _time}, how it was found and which characters of {@code _raw} it was read from.
 *
 * @param instant the time; {@link Instant#EPOCH} when the origin is {@link TimeOrigin#NONE}
 * @param origin where it came from
 * @param start first character in {@code _raw} (Splunk's {@code timestartpos}); -1 when not read from the text
 * @param end one past the last character; -1 when not read from the text
 */
public record EventTime(Instant instant, TimeOrigin origin, int start, int end) {

    /** No time. */
    public static final EventTime NONE = new EventTime(Instant.EPOCH, TimeOrigin.NONE, -1, -1);

    public EventTime {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether a time is known. */
    public boolean known() {
        return origin != TimeOrigin.NONE;
    }
}

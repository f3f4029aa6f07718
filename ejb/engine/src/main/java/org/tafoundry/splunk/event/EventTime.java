package org.tafoundry.splunk.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * An event's {@code _time}, how it was found and which characters of {@code _raw} it was read from.
 *
 * @param instant the time; {@link Instant#EPOCH} when the origin is {@link TimeOrigin#NONE}
 * @param origin where it came from
 * @param start first character in {@code _raw} (Splunk's {@code timestartpos}); -1 when not read from the text
 * @param end one past the last character; -1 when not read from the text
 * @param zone the zone that its text was read in; UTC when it was not read from text
 * @param zoneOrigin where the zone came from
 * @param omitted what its text left out
 */
public record EventTime(
        Instant instant, TimeOrigin origin, int start, int end, ZoneId zone, ZoneOrigin zoneOrigin, Omitted omitted) {

    /** No time. */
    public static final EventTime NONE = EventTime.unread(Instant.EPOCH, TimeOrigin.NONE);

    public EventTime {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(zoneOrigin, "zoneOrigin");
        Objects.requireNonNull(omitted, "omitted");
    }

    /** A time that no text of the event gave. */
    public static EventTime unread(Instant instant, TimeOrigin origin) {
        return new EventTime(instant, origin, -1, -1, ZoneOffset.UTC, ZoneOrigin.NONE, Omitted.NOTHING);
    }

    /** The same time, its text standing nowhere in {@code _raw}. */
    public EventTime unplaced() {
        return new EventTime(instant, origin, -1, -1, zone, zoneOrigin, omitted);
    }

    /** Whether a time is known. */
    public boolean known() {
        return origin != TimeOrigin.NONE;
    }
}

package org.tafoundry.splunk.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What completes a time that does not say everything.
 *
 * @param now the time of indexing; a missing year is the one that puts the time closest before it
 * @param zone the zone of a time without one
 * @param names how zone names are read
 * @param date the date of a time without one
 * @param dateFromClock whether that date is today's, so that a time well after now belongs to yesterday
 */
public record TimeScope(Instant now, ZoneId zone, ZoneNames names, LocalDate date, boolean dateFromClock) {

    public TimeScope {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(date, "date");
    }

    /** A scope whose missing dates are today's. */
    public static TimeScope of(Instant now, ZoneId zone, ZoneNames names) {
        return new TimeScope(now, zone, names, LocalDate.ofInstant(now, zone), true);
    }

    /** The same scope, with the date of an earlier event for times without a date. */
    public TimeScope withDateOf(Instant earlier) {
        return new TimeScope(now, zone, names, LocalDate.ofInstant(earlier, zone), false);
    }
}

package org.tafoundry.splunk.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.tafoundry.splunk.event.Omitted;

/**
 * A time that was read from text.
 *
 * @param instant the time
 * @param start first character of the time in the text
 * @param end one past its last character
 * @param omitted what the text left out, so that the scope completed it
 * @param unknownZone zone name in the text that is not known; empty when there is none
 * @param zone the zone that the text was read in; UTC for seconds since 1970
 * @param zoned whether the text itself gave that zone
 */
public record ParsedTime(
        Instant instant, int start, int end, Omitted omitted, String unknownZone, ZoneId zone, boolean zoned) {

    public ParsedTime {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(omitted, "omitted");
        Objects.requireNonNull(unknownZone, "unknownZone");
        Objects.requireNonNull(zone, "zone");
    }

    /** Whether the text gave a date; otherwise the scope's was used. */
    public boolean dated() {
        return omitted != Omitted.DATE;
    }
}

package org.tafoundry.splunk.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A time that was read from text.
 *
 * @param instant the time
 * @param start first character of the time in the text
 * @param end one past its last character
 * @param dated whether the text gave a date; otherwise the scope's date was used
 * @param unknownZone zone name in the text that is not known; empty when there is none
 * @param zone the zone that the text was read in; UTC for seconds since 1970
 * @param zoned whether the text itself gave that zone
 */
public record ParsedTime(
        Instant instant, int start, int end, boolean dated, String unknownZone, ZoneId zone, boolean zoned) {

    public ParsedTime {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(unknownZone, "unknownZone");
        Objects.requireNonNull(zone, "zone");
    }
}

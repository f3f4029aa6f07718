package org.tafoundry.synth.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.time.ParsedTime;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;

/** Reads the times that were found in events, whatever the language of their month. */
final class HitReader {

    /** TAI64N counts ten seconds ahead of 1970. */
    static final int TAI_AHEAD = 10;

    private final TimeScope scope;
    private final Map<String, Optional<TimeFormat>> formats = new HashMap<>();

    HitReader(TimeScope scope) {
        this.scope = scope;
    }

    /** The time; empty when it is none, the 31st of February for example. */
    Optional<Instant> time(String event, TimeHit hit) {
        String time = event.substring(hit.start(), Math.min(event.length(), hit.end()));
        if (hit.format().equals(TimeHit.TAI64N)) {
            return Optional.of(Instant.ofEpochSecond(
                    Long.parseLong(time, 9, 17, 16) - TAI_AHEAD, Long.parseLong(time, 17, 25, 16)));
        }
        String english = hit.named() ? MonthNames.english(time) : time;
        return formats.computeIfAbsent(hit.format(), f -> TimeFormat.compile(f, Location.NONE, new Findings()))
                .flatMap(f -> f.parse(english, 0, english.length(), scope))
                .map(ParsedTime::instant);
    }
}

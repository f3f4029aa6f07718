package org.tafoundry.synth.time;

import java.time.Instant;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.time.AutomaticTimestamp;
import org.tafoundry.splunk.time.ParsedTime;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;

/** Reads times as Splunk does with given settings. */
final class TimeReplay {

    private final Optional<SplunkRegex> prefix;
    private final Optional<TimeFormat> format;
    private final boolean automatic;
    private final int lookahead;
    private final TimeScope scope;

    TimeReplay(String prefix, String format, int lookahead, TimeScope scope) {
        this.prefix = SplunkRegex.compile(prefix, Location.NONE, new Findings());
        this.automatic = format.isEmpty();
        this.format = automatic ? Optional.empty() : TimeFormat.compile(format, Location.NONE, new Findings());
        this.lookahead = lookahead;
        this.scope = scope;
    }

    /** The event's time; empty when the settings read none. */
    Optional<Instant> time(String event) {
        int from = start(event);
        if (from < 0) {
            return Optional.empty();
        }
        int to = Math.min(event.length(), from + lookahead);
        Optional<ParsedTime> time = automatic
                ? AutomaticTimestamp.find(event, from, to, scope)
                : format.flatMap(f -> f.find(event, from, to, scope));
        return time.map(ParsedTime::instant);
    }

    /** Where TIME_PREFIX ends in this event; -1 when it does not match. */
    int start(String event) {
        if (prefix.isEmpty()) {
            return -1;
        }
        RegexCursor cursor = prefix.get().cursor(event);
        return cursor.find() ? cursor.end(0) : -1;
    }
}

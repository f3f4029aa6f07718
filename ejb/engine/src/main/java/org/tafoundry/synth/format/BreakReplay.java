package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Breaks a text by a LINE_BREAKER as Splunk does. */
final class BreakReplay {

    private BreakReplay() {}

    /** The events, without those that are blank; empty when the regex cannot be used. */
    static List<String> events(String text, String lineBreaker) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(lineBreaker, Location.NONE, new Findings());
        List<String> events = new ArrayList<>();
        if (regex.isEmpty()) {
            return events;
        }
        RegexCursor cursor = regex.get().cursor(text);
        int from = 0;
        while (cursor.find()) {
            if (cursor.start(1) >= from) {
                add(text, from, cursor.start(1), events);
                from = cursor.end(1);
            }
        }
        add(text, from, text.length(), events);
        return events;
    }

    private static void add(String text, int from, int to, List<String> events) {
        String event = text.substring(from, to);
        if (!event.isBlank()) {
            events.add(event);
        }
    }
}

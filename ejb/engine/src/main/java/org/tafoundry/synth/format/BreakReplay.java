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
        Optional<SplunkRegex> regex = compiled(lineBreaker);
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

    /** The events without what this regex matches first in each, as a SEDCMD removes it. */
    static List<String> without(List<String> events, String regex) {
        Optional<SplunkRegex> compiled = compiled(regex);
        return events.stream()
                .map(e -> compiled.map(r -> without(e, r)).orElse(e))
                .toList();
    }

    private static String without(String event, SplunkRegex regex) {
        RegexCursor cursor = regex.cursor(event);
        return cursor.find() ? event.substring(0, cursor.start(0)) + event.substring(cursor.end(0)) : event;
    }

    private static Optional<SplunkRegex> compiled(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }

    private static void add(String text, int from, int to, List<String> events) {
        String event = text.substring(from, to);
        if (!event.isBlank()) {
            events.add(event);
        }
    }
}

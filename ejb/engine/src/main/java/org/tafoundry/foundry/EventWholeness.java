package org.tafoundry.foundry;

import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.index.setting.IndexCode;

/** Tells events that are cut, or are several events in one. */
final class EventWholeness {

    /** Shorter beginnings, such as a bare number, stand at the beginning of many lines. */
    private static final int LEAST_RUNS = 5;

    private static final int LONGEST_BEGINNING = 200;

    private EventWholeness() {}

    /** Whether TRUNCATE, MAX_EVENTS or the engine's own limit cut the event. */
    static boolean cut(IndexedEvent event) {
        return event.findings().stream()
                .anyMatch(f -> f.code() == IndexCode.INDEX_TRUNCATED
                        || f.code() == IndexCode.INDEX_MAX_EVENTS
                        || f.code() == IndexCode.INDEX_EVENT_TOO_LONG);
    }

    /**
     * Whether a later line begins as the event does, up to and with its time: what looks like the beginning of an event
     * is one.
     */
    static boolean several(IndexedEvent event) {
        String raw = event.raw();
        EventTime time = event.time();
        if (time.start() < 0 || time.end() > LONGEST_BEGINNING || time.end() > raw.length()) {
            return false;
        }
        int line = raw.indexOf('\n');
        if (line < time.end()) {
            return false;
        }
        String beginning = runs(raw, 0, time.end(), LONGEST_BEGINNING);
        if (beginning.length() < LEAST_RUNS) {
            return false;
        }
        for (; line >= 0; line = raw.indexOf('\n', line + 1)) {
            int end = Math.min(raw.length(), line + 1 + 2 * LONGEST_BEGINNING);
            if (runs(raw, line + 1, end, beginning.length()).equals(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** One character for each run of digits, letters or blanks, and every other character; at most so many. */
    private static String runs(String text, int from, int to, int most) {
        StringBuilder runs = new StringBuilder();
        char last = 0;
        for (int i = from; i < to && runs.length() < most; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                break;
            }
            char kind = Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : Character.isWhitespace(c) ? ' ' : c;
            if (kind != last || kind == c && !Character.isWhitespace(c) && kind != '0' && kind != 'a') {
                runs.append(kind);
            }
            last = kind;
        }
        return runs.toString();
    }
}

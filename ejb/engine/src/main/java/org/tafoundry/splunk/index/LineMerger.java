package org.tafoundry.splunk.index;

import java.util.function.Predicate;
import org.tafoundry.splunk.index.input.BreakWindow;
import org.tafoundry.splunk.index.setting.Cursors;

/** Joins the lines of one stream into events, by the rules of SHOULD_LINEMERGE. */
final class LineMerger {

    /** Why an event ended. */
    enum End {
        /** The next line starts an event, or the stream ended. */
        RULE,
        /** MAX_EVENTS lines were added. */
        MAX_EVENTS,
        /** The event is as long as the engine holds in memory. */
        TOO_LONG
    }

    /** Takes the events, in order. */
    @FunctionalInterface
    interface EventSink {
        void event(String raw, End end);
    }

    private final MergeRules rules;
    private final Cursors cursors;
    private final Predicate<String> hasDate;
    private final EventSink sink;
    private final StringBuilder event = new StringBuilder();

    /** Lines of the open event; 0 when none is open. */
    private int lines;
    /** The open event while it has one line only, which saves copying it. */
    private String only = "";

    private boolean breakNext;
    private boolean held;

    LineMerger(MergeRules rules, Cursors cursors, Predicate<String> hasDate, EventSink sink) {
        this.rules = rules;
        this.cursors = cursors;
        this.hasDate = hasDate;
        this.sink = sink;
    }

    /** Takes the next line. */
    void line(String line) {
        if (lines == 0 && line.isEmpty()) {
            return;
        }
        if (lines > 0) {
            // MAX_EVENTS counts the lines added to the first one; no rule can hold an event open beyond it.
            if (lines > rules.maxEvents()) {
                flush(End.MAX_EVENTS);
            } else if (length() + line.length() > BreakWindow.MOST) {
                flush(End.TOO_LONG);
            } else if (breaksBefore(line)) {
                flush(End.RULE);
            }
        }
        append(line);
        breakNext = cursors.matches(rules.mustBreakAfter(), line);
        if (breakNext) {
            held = false;
        }
        if (cursors.matches(rules.mustNotBreakAfter(), line)) {
            held = true;
        }
    }

    /** Ends the last event. */
    void end() {
        if (lines > 0) {
            flush(End.RULE);
        }
    }

    private boolean breaksBefore(String line) {
        if (held || cursors.matches(rules.mustNotBreakBefore(), line)) {
            return false;
        }
        return breakNext
                || cursors.matches(rules.breakOnlyBefore(), line)
                || (rules.breakBeforeDate() && hasDate.test(line));
    }

    private int length() {
        return lines == 1 ? only.length() : event.length();
    }

    private void append(String line) {
        if (lines == 0) {
            only = line;
        } else {
            if (lines == 1) {
                event.append(only);
            }
            event.append('\n').append(line);
        }
        lines++;
    }

    private void flush(End end) {
        int length = event.length();
        while (length > 0 && event.charAt(length - 1) == '\n') {
            length--;
        }
        String raw = lines == 1 ? only : event.substring(0, length);
        event.setLength(0);
        if (event.capacity() > 1 << 20) {
            event.trimToSize();
        }
        only = "";
        lines = 0;
        sink.event(raw, end);
    }
}

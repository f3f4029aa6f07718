package org.tafoundry.splunk.regex;

import java.util.Optional;
import org.tafoundry.splunk.regex.match.Backtracker;

/** Walks over the matches of one regex in one text; for one thread. */
public final class RegexCursor {

    private final Backtracker backtracker;
    private CharSequence text;
    private int next;

    RegexCursor(Backtracker backtracker, CharSequence text) {
        this.backtracker = backtracker;
        reset(text);
    }

    /** Starts anew with another text, which spares a new cursor. */
    public RegexCursor reset(CharSequence other) {
        text = other;
        next = 0;
        backtracker.text(other);
        return this;
    }

    /** Finds the next match; false when there is none, or when the step budget ended ({@link #exhausted()}). */
    public boolean find() {
        return next <= text.length() && find(next);
    }

    /** Finds the first match that starts at or after this index, text before it being visible to lookbehind. */
    public boolean find(int from) {
        if (!backtracker.find(from)) {
            next = text.length() + 1;
            return false;
        }
        int end = backtracker.end(0);
        next = end > backtracker.start(0) && end > from ? end : backtracker.next(Math.max(end, from));
        return true;
    }

    /** Whether the last find stopped because the step budget ended, as Splunk's MATCH_LIMIT would. */
    public boolean exhausted() {
        return backtracker.exhausted();
    }

    /** The most match calls that any start took so far: an estimate of what Splunk's MATCH_LIMIT counts. */
    public int matchCalls() {
        return backtracker.mostCalls();
    }

    /** First character of the group (0 the whole match); -1 when it took no part. */
    public int start(int group) {
        return backtracker.start(group);
    }

    /** One past the last character of the group; -1 when it took no part. */
    public int end(int group) {
        return backtracker.end(group);
    }

    /** Text of the group. */
    public Optional<String> group(int group) {
        int start = start(group);
        return start < 0
                ? Optional.empty()
                : Optional.of(text.subSequence(start, end(group)).toString());
    }
}

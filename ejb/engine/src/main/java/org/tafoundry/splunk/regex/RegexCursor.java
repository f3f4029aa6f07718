package org.tafoundry.splunk.regex;

import java.util.Optional;
import java.util.regex.Matcher;

/** Walks over the matches of one regex in one text. */
public final class RegexCursor {

    private final Matcher matcher;

    RegexCursor(Matcher matcher) {
        this.matcher = matcher;
    }

    /** Finds the next match; false when there is none, or when the step budget ended ({@link #exhausted()}). */
    public boolean find() {
        return matcher.find();
    }

    /** Finds the first match that starts at or after this index, text before it being visible to lookbehind. */
    public boolean find(int from) {
        return matcher.find(from);
    }

    /** Whether the last find stopped because the step budget ended, as Splunk's MATCH_LIMIT would. */
    public boolean exhausted() {
        return false;
    }

    /** First character of the group (0 the whole match); -1 when it took no part. */
    public int start(int group) {
        return matcher.start(group);
    }

    /** One past the last character of the group; -1 when it took no part. */
    public int end(int group) {
        return matcher.end(group);
    }

    /** Text of the group. */
    public Optional<String> group(int group) {
        return Optional.ofNullable(matcher.group(group));
    }
}

package org.tafoundry.splunk.index.input;

import java.io.IOException;
import org.tafoundry.splunk.index.input.BreakRule.Plain;
import org.tafoundry.splunk.regex.RegexCursor;

/**
 * Breaks one stream into lines, holding little more than one line in memory.
 *
 * <p>A match counts only when enough text behind it is known that more of it would not change the match; so the result
 * does not depend on how the stream arrives in pieces.
 */
public final class LineBreaker {

    /** Text that must be known behind a match, in characters; at least LINE_BREAKER_LOOKBEHIND. */
    private static final int LEAST_MARGIN = 4096;
    /** Unbroken text up to this length is searched again from its start when more arrives. */
    private static final int SEARCH_AGAIN = 1 << 17;
    /** Text before the present line that stays visible to lookbehind. */
    private static final int LOOK_BACK = 512;

    private final BreakRule rule;
    private final int margin;
    private final long truncate;
    private final BreakWindow window;
    private final LineSink sink;

    private int lineStart;
    private int searchFrom;
    /** The beginning of a line that is longer than TRUNCATE and whose end is not known yet. */
    private String head = "";

    private boolean exhausted;
    /** Whether the text known so far ends within a newline run. */
    private boolean inRun;

    private long lines;
    private long lineBytes;
    private long breakerBytes;
    private long truncatedBytes;
    private long skippedBytes;

    /**
     * Prepares to break a stream.
     *
     * @param truncate greatest length of a line in bytes; 0 for no limit
     */
    public LineBreaker(BreakRule rule, int lookBehind, long truncate, BreakWindow window, LineSink sink) {
        this.rule = rule;
        this.margin = Math.max(lookBehind, LEAST_MARGIN);
        this.truncate = truncate;
        this.window = window;
        this.sink = sink;
    }

    /** Whether the regex gave up somewhere, as it would in Splunk at MATCH_LIMIT. */
    public boolean exhausted() {
        return exhausted;
    }

    /** Breaks the whole stream. */
    public BreakAccount run() throws IOException {
        while (!window.ended()) {
            more();
            if (rule.plain() == Plain.NONE) {
                search();
            } else {
                scan();
            }
        }
        finish();
        return new BreakAccount(lines, lineBytes, breakerBytes, truncatedBytes);
    }

    private void more() throws IOException {
        int pending = window.length() - lineStart;
        if (truncate > 0 && pending > 2 * SEARCH_AGAIN && pending > truncate) {
            skip();
        } else if (pending >= BreakWindow.MOST) {
            emit(window.length(), window.length(), true);
            searchFrom = window.length();
        }
        int keep = rule.plain() == Plain.NONE ? Math.max(0, lineStart - LOOK_BACK) : lineStart;
        window.fill(keep);
        lineStart -= keep;
        searchFrom -= keep;
    }

    /** Forgets the middle of a line that is too long anyway; only its break is still of interest. */
    private void skip() {
        char[] text = window.text();
        if (head.isEmpty()) {
            int end = Utf8Length.limit(text, lineStart, window.length(), truncate);
            head = new String(text, lineStart, end - lineStart);
            lineStart = end;
        }
        int to = Math.max(lineStart, searchFrom);
        skippedBytes += window.bytes(lineStart, to);
        lineStart = to;
    }

    private void scan() {
        char[] text = window.text();
        int length = window.length();
        Plain plain = rule.plain();
        int i = inRun ? swallowRun() : searchFrom;
        while (i < length) {
            while (i + 4 <= length && (text[i] - 14 | text[i + 1] - 14 | text[i + 2] - 14 | text[i + 3] - 14) >= 0) {
                i += 4;
            }
            if (i == length) {
                break;
            }
            char c = text[i];
            // nearly every character is behind both line ends in order
            if (c > '\r' || c != '\n' && (c != '\r' || plain != Plain.RUN)) {
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            if (plain == Plain.RUN) {
                end = runEnd(end);
                inRun = end == length;
            } else if (plain == Plain.LINE && start > lineStart && text[start - 1] == '\r') {
                start--;
            }
            emit(start, end, false);
            i = end;
        }
        searchFrom = length;
    }

    private int runEnd(int from) {
        char[] text = window.text();
        int end = from;
        while (end < window.length() && (text[end] == '\n' || text[end] == '\r')) {
            end++;
        }
        return end;
    }

    /** The rest of a newline run whose beginning was at the end of the text known before. */
    private int swallowRun() {
        int end = runEnd(lineStart);
        breakerBytes += end - lineStart;
        inRun = end == window.length();
        lineStart = end;
        return end;
    }

    private void search() {
        int length = window.length();
        RegexCursor cursor = rule.cursor(window);
        while (searchFrom <= length && cursor.find(searchFrom)) {
            if (cursor.end(0) + margin > length && !window.ended()) {
                return;
            }
            int group = rule.group(cursor);
            int start = Math.max(cursor.start(group), lineStart);
            int end = group == 0 ? start : Math.max(cursor.end(group), lineStart);
            if (end <= lineStart) {
                // An empty break at the start of a line would make no progress.
                searchFrom = cursor.start(0) + 1;
            } else {
                emit(start, end, false);
                searchFrom = end;
            }
        }
        exhausted |= cursor.exhausted();
        if (length - lineStart > SEARCH_AGAIN || cursor.exhausted()) {
            searchFrom = Math.max(searchFrom, length - margin);
        }
    }

    private void finish() {
        char[] text = window.text();
        int end = window.length();
        int from = end;
        while (from > lineStart && (text[from - 1] == '\n' || text[from - 1] == '\r')) {
            from--;
        }
        if (from > lineStart || !head.isEmpty()) {
            emit(from, end, false);
        } else {
            breakerBytes += end - lineStart;
        }
    }

    /** Ends the present line here; the next one starts behind the break. */
    private void emit(int breakStart, int breakEnd, boolean split) {
        char[] text = window.text();
        long bytes = window.bytes(lineStart, breakStart);
        long cut;
        String line;
        if (!head.isEmpty()) {
            line = head;
            cut = skippedBytes + bytes;
            lineBytes += Utf8Length.of(head.toCharArray(), 0, head.length());
        } else {
            int end = truncate > 0 && bytes > truncate
                    ? Utf8Length.limit(text, lineStart, breakStart, truncate)
                    : breakStart;
            line = new String(text, lineStart, end - lineStart);
            cut = end == breakStart ? 0 : window.bytes(end, breakStart);
            lineBytes += bytes - cut;
        }
        truncatedBytes += cut;
        breakerBytes += window.bytes(breakStart, breakEnd);
        lines++;
        head = "";
        skippedBytes = 0;
        lineStart = breakEnd;
        sink.line(line, cut, split);
    }
}

package org.tafoundry.splunk.regex.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.regex.syntax.CaseFolding;
import org.tafoundry.splunk.regex.syntax.CharSet;
import org.tafoundry.splunk.regex.syntax.Node.Place;

/** The text that is searched, and what can be asked about places in it. */
final class TextView {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Place[] PLACES = Place.values();

    char[] chars = new char[0];
    int length;

    void set(CharSequence text) {
        length = text.length();
        if (chars.length < length) {
            chars = new char[length];
        }
        if (text instanceof String string) {
            string.getChars(0, length, chars, 0);
        } else {
            for (int i = 0; i < length; i++) {
                chars[i] = text.charAt(i);
            }
        }
    }

    /** Index after the character at this index when the set has it, else -1; the index is before the end. */
    int step(CharSet set, int at) {
        char c = chars[at];
        if (c < 256) {
            return set.low()[c] ? at + 1 : -1;
        }
        if (pairAt(at)) {
            return set.containsHigh(Character.toCodePoint(c, chars[at + 1])) ? at + 2 : -1;
        }
        return set.containsHigh(c) ? at + 1 : -1;
    }

    /** Index after as many characters of the set as there are, at most so many. */
    int run(CharSet set, int from, int most) {
        boolean[] low = set.low();
        char[] text = chars;
        int end = length;
        int at = from;
        if (most >= end - from) {
            while (at < end) {
                char c = text[at];
                if (c < 256) {
                    if (!low[c]) {
                        return at;
                    }
                    at++;
                } else {
                    int next = step(set, at);
                    if (next < 0) {
                        return at;
                    }
                    at = next;
                }
            }
            return at;
        }
        for (int left = most; left > 0 && at < end; left--) {
            int next = step(set, at);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Index of the first character of the set from here on, or -1. */
    int indexOf(CharSet set, int from) {
        boolean[] low = set.low();
        int at = from;
        while (at < length) {
            char c = chars[at];
            if (c < 256 ? low[c] : step(set, at) > 0) {
                return at;
            }
            at = c < 256 ? at + 1 : next(at);
        }
        return -1;
    }

    /** Index after exactly so many characters of the set, or -1. */
    int exactly(CharSet set, int from, int count) {
        int at = from;
        for (int left = count; left > 0; left--) {
            if (at >= length) {
                return -1;
            }
            at = step(set, at);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    boolean admits(First first, int at) {
        if (at >= length) {
            return first.atEnd();
        }
        char c = chars[at];
        if (c < 256) {
            return first.set().low()[c];
        }
        return first.set().containsHigh(pairAt(at) ? Character.toCodePoint(c, chars[at + 1]) : c);
    }

    private boolean pairAt(int at) {
        return Character.isHighSurrogate(chars[at]) && at + 1 < length && Character.isLowSurrogate(chars[at + 1]);
    }

    int next(int at) {
        return at < length && pairAt(at) ? at + 2 : at + 1;
    }

    /** Index of the character before this index, which is above the lowest. */
    int previous(int at, int lowest) {
        boolean pair = at - 2 >= lowest && pairAt(at - 2);
        return pair ? at - 2 : at - 1;
    }

    /** Index so many characters before, or -1. */
    int back(int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at == 0) {
                return -1;
            }
            at = previous(at, 0);
        }
        return at;
    }

    boolean isAt(int place, int at, int searchStart) {
        return switch (PLACES[place]) {
            case SUBJECT_START -> at == 0;
            case LINE_START -> at == 0 || at < length && chars[at - 1] == '\n';
            case SUBJECT_END -> at == length;
            case LAST_LINE_END -> at == length || at == length - 1 && chars[at] == '\n';
            case LINE_END -> at == length || chars[at] == '\n';
            case SEARCH_START -> at == searchStart;
            case WORD_EDGE -> isWord(at - 1) != isWord(at);
            case NOT_WORD_EDGE -> isWord(at - 1) == isWord(at);
        };
    }

    private boolean isWord(int at) {
        if (at < 0 || at >= length) {
            return false;
        }
        char c = chars[at];
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Index after the same text as that between start and end, or -1. */
    int same(int start, int end, int from, boolean ignoreCase) {
        int at = from;
        int i = start;
        while (i < end) {
            if (at >= length) {
                return -1;
            }
            int left = Character.codePointAt(chars, i, end);
            int right = Character.codePointAt(chars, at, length);
            if (left != right && !(ignoreCase && CaseFolding.same(left, right))) {
                return -1;
            }
            i += Character.charCount(left);
            at += Character.charCount(right);
        }
        return at;
    }

    /** Index after a line ending, or -1. */
    int lineEnding(int at) {
        if (at >= length) {
            return -1;
        }
        return switch (chars[at]) {
            case '\r' -> at + 1 < length && chars[at + 1] == '\n' ? at + 2 : at + 1;
            case '\n', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> at + 1;
            default -> -1;
        };
    }

    /** Index after a character with its combining marks, or -1 at the end. */
    int grapheme(int at) {
        if (at >= length) {
            return -1;
        }
        if (at + 1 == length || chars[at] < 0x300 && chars[at + 1] < 0x300 && chars[at] != '\r') {
            return at + 1;
        }
        Matcher matcher = GRAPHEME.matcher(new String(chars, at, Math.min(length - at, 64)));
        return matcher.lookingAt() ? at + matcher.end() : at + 1;
    }
}

package org.tafoundry.splunk.time;

import java.util.List;

/** Recognises a zone in text: an offset such as {@code +01:00}, {@code Z}, an abbreviation or a region. */
final class ZoneText {

    private static final List<String> UTC_NAMES = List.of("Z", "UTC", "GMT");

    private ZoneText() {}

    /** Reads an offset {@code +hh}, {@code +hhmm}, {@code +hh:mm}, {@code +hh:mm:ss}; -1 when there is none. */
    static int offset(CharSequence text, int at, int to, TimeParts parts) {
        if (at >= to || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            return -1;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        int next = at + 1;
        int digits = digits(text, next, to);
        if (digits == 1 || digits == 3) {
            digits--;
        }
        if (digits < 2) {
            return -1;
        }
        int hours = number(text, next, 2);
        next += 2;
        int minutes = 0;
        int seconds = 0;
        if (digits >= 4) {
            minutes = number(text, next, 2);
            next += 2;
        } else if (next + 2 < to && text.charAt(next) == ':' && digits(text, next + 1, to) >= 2) {
            minutes = number(text, next + 1, 2);
            next += 3;
            if (next + 2 < to && text.charAt(next) == ':' && digits(text, next + 1, to) >= 2) {
                seconds = number(text, next + 1, 2);
                next += 3;
            }
        }
        int total = hours * 3600 + minutes * 60 + seconds;
        if (minutes > 59 || seconds > 59 || total > 18 * 3600) {
            return -1;
        }
        parts.offset(sign * total);
        return next;
    }

    /** Reads an offset, or {@code Z}, {@code UTC}, {@code GMT} in its place; -1 when there is none. */
    static int offsetOrUtc(CharSequence text, int at, int to, TimeParts parts) {
        if (at < to && text.charAt(at) <= '-') {
            return offset(text, at, to, parts);
        }
        for (String name : UTC_NAMES) {
            int end = at + name.length();
            if (end <= to && name.contentEquals(text.subSequence(at, end))) {
                int behind = name.length() > 1 ? offset(text, end, to, parts) : -1;
                if (behind < 0) {
                    parts.offset(0);
                }
                return Math.max(behind, end);
            }
        }
        return offset(text, at, to, parts);
    }

    /** Reads a zone of any kind; -1 when there is none. */
    static int any(CharSequence text, int at, int to, TimeParts parts, ZoneNames names) {
        int end = offset(text, at, to, parts);
        return end >= 0 ? end : name(text, at, to, parts, names);
    }

    private static int name(CharSequence text, int at, int to, TimeParts parts, ZoneNames names) {
        int end = at;
        while (end < to && end - at < 40 && isNameCharacter(text, at, end)) {
            end++;
        }
        if (end == at) {
            return -1;
        }
        String name = text.subSequence(at, end).toString();
        if (name.equalsIgnoreCase("GMT") || name.equalsIgnoreCase("UTC")) {
            int behind = offset(text, end, to, parts);
            if (behind >= 0) {
                return behind;
            }
        }
        var zone = names.zone(name);
        if (zone.isPresent()) {
            parts.zone(zone.get());
        } else {
            parts.unknownZone(name);
        }
        return end;
    }

    private static boolean isNameCharacter(CharSequence text, int at, int i) {
        char c = text.charAt(i);
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (i > at && (c == '/' || c == '_'));
    }

    static int digits(CharSequence text, int at, int to) {
        int i = at;
        while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - at;
    }

    static int number(CharSequence text, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}

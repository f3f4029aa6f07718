package org.tafoundry.splunk.time;

/** Recognises a time of day, with fraction, AM/PM and zone, at one position of a text. */
final class ClockReader {

    private ClockReader() {}

    /** Reads a time behind a date: {@code 10:11}, {@code 10:11:12.345 PM +0100}, {@code 10.11.12}, {@code 101112}. */
    static int read(CharSequence text, int at, int to, TimeParts parts, ZoneNames names) {
        int digits = ZoneText.digits(text, at, Math.min(to, at + 7));
        if (digits == 6 || digits == 4) {
            return compact(text, at, digits, to, parts, names);
        }
        if (digits < 1 || digits > 2 || at + digits >= to) {
            return -1;
        }
        char separator = text.charAt(at + digits);
        if (separator != ':' && separator != '.') {
            return -1;
        }
        int hour = ZoneText.number(text, at, digits);
        int next = at + digits + 1;
        int minuteDigits = ZoneText.digits(text, next, Math.min(to, next + 3));
        if (hour > 23 || minuteDigits < 1 || minuteDigits > 2) {
            return -1;
        }
        int minute = ZoneText.number(text, next, minuteDigits);
        next += minuteDigits;
        int second = -1;
        int secondDigits = next < to && text.charAt(next) == separator
                ? ZoneText.digits(text, next + 1, Math.min(to, next + 4))
                : 0;
        if (secondDigits == 2 || (secondDigits == 1 && separator == ':')) {
            second = ZoneText.number(text, next + 1, secondDigits);
            next += 1 + secondDigits;
        }
        // Some programs write no leading zeros; without seconds that is too little to be a time.
        if (minuteDigits == 1 && (second < 0 || separator != ':')) {
            return -1;
        }
        if (minute > 59 || second > 60 || (separator == '.' && second < 0)) {
            return -1;
        }
        return finish(text, next, to, parts, names, hour, minute, second);
    }

    /** Reads a time that stands alone: it needs seconds or AM/PM, and must not be part of something longer. */
    static int alone(CharSequence text, int at, int to, TimeParts parts, ZoneNames names) {
        if (!hoursMinutes(text, at, to)) {
            return -1;
        }
        int end = read(text, at, to, parts, names);
        boolean complete = end >= 0 && (parts.second >= 0 || parts.pm >= 0);
        boolean longer = end >= 0 && end + 1 < to && text.charAt(end) == ':' && isHex(text.charAt(end + 1));
        return complete && !longer ? end : -1;
    }

    /** Whether an hour and a minute stand here. */
    static boolean hoursMinutes(CharSequence text, int at, int to) {
        int digits = ZoneText.digits(text, at, Math.min(to, at + 3));
        return digits >= 1
                && digits <= 2
                && at + digits + 2 < to
                && text.charAt(at + digits) == ':'
                && ZoneText.digits(text, at + digits + 1, Math.min(to, at + digits + 4)) == 2;
    }

    private static int compact(CharSequence text, int at, int digits, int to, TimeParts parts, ZoneNames names) {
        int hour = ZoneText.number(text, at, 2);
        int minute = ZoneText.number(text, at + 2, 2);
        int second = digits == 6 ? ZoneText.number(text, at + 4, 2) : -1;
        if (hour > 23 || minute > 59 || second > 60) {
            return -1;
        }
        return finish(text, at + digits, to, parts, names, hour, minute, second);
    }

    private static int finish(
            CharSequence text, int at, int to, TimeParts parts, ZoneNames names, int hour, int minute, int second) {
        parts.hour = hour;
        parts.minute = minute;
        parts.second = second;
        int next = second >= 0 ? fraction(text, at, to, parts) : at;
        next = amPm(text, next, to, parts, hour);
        return zone(text, next, to, parts, names);
    }

    private static int fraction(CharSequence text, int at, int to, TimeParts parts) {
        if (at + 1 >= to || ".,:".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int digits = ZoneText.digits(text, at + 1, Math.min(to, at + 11));
        boolean colon = text.charAt(at) == ':' && digits != 3 && digits != 6;
        boolean list = text.charAt(at) == ',' && digits < 3;
        if (digits == 0 || digits > 9 || colon || list) {
            return at;
        }
        int nano = 0;
        for (int i = 0; i < 9; i++) {
            nano = nano * 10 + (i < digits ? text.charAt(at + 1 + i) - '0' : 0);
        }
        parts.nano = nano;
        return at + 1 + digits;
    }

    private static int amPm(CharSequence text, int at, int to, TimeParts parts, int hour) {
        int i = at < to && text.charAt(at) == ' ' ? at + 1 : at;
        if (hour > 12 || i + 2 > to) {
            return at;
        }
        int half = "ap".indexOf(Character.toLowerCase(text.charAt(i)));
        boolean m = Character.toLowerCase(text.charAt(i + 1)) == 'm';
        boolean ends = i + 2 == to || !Character.isLetterOrDigit(text.charAt(i + 2));
        if (half < 0 || !m || !ends) {
            return at;
        }
        parts.hour12 = true;
        parts.pm = half;
        return i + 2;
    }

    private static int zone(CharSequence text, int at, int to, TimeParts parts, ZoneNames names) {
        int i = at;
        while (i < to && i < at + 2 && (text.charAt(i) == ' ' || text.charAt(i) == '(')) {
            i++;
        }
        if (i >= to) {
            return at;
        }
        char c = text.charAt(i);
        if (c == '+' || c == '-') {
            int digits = ZoneText.digits(text, i + 1, Math.min(to, i + 6));
            boolean colon = digits == 2 && i + 3 < to && text.charAt(i + 3) == ':';
            boolean plain = digits == 4 || (digits == 2 && i == at);
            int end = plain || colon ? ZoneText.offset(text, i, to, parts) : -1;
            return end < 0 ? at : end;
        }
        return c >= 'A' && c <= 'Z' ? name(text, at, i, to, parts, names) : at;
    }

    private static int name(CharSequence text, int none, int at, int to, TimeParts parts, ZoneNames names) {
        int end = at;
        while (end < to && end < at + 6 && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        int length = end - at;
        boolean ends = end == to || !Character.isLetterOrDigit(text.charAt(end));
        boolean utc = length == 1 && text.charAt(at) == 'Z' && at == none;
        if (!ends || !(utc || (length >= 3 && length <= 5))) {
            return none;
        }
        var zone = names.abbreviation(text.subSequence(at, end).toString());
        if (zone.isEmpty()) {
            return none;
        }
        parts.zone(zone.get());
        int behind = length == 3 ? ZoneText.offset(text, end, to, parts) : -1;
        return Math.max(behind, end);
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}

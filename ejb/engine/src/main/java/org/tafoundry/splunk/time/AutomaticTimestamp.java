package org.tafoundry.splunk.time;

import java.util.Optional;

/**
 * Recognises a time without a TIME_FORMAT, by our own rules for the layouts that Splunk's datetime.xml covers.
 *
 * <p>A date with a time behind it wins, the earliest of several; an epoch time wins where the text starts with it, and
 * where there is no date with a time. Then a date and a time found apart are joined; then a date alone; then a time
 * alone.
 */
public final class AutomaticTimestamp {

    private static final String EPOCH_NEIGHBOURS = " \t#,\"'=([|{:;>";

    private AutomaticTimestamp() {}

    /** Finds the time of this part of a text. */
    public static Optional<ParsedTime> find(CharSequence text, int from, int to, TimeScope scope) {
        TimeParts parts = new TimeParts();
        int start = skipBlanks(text, from, to);
        if (start < to && isEpochStart(text, start)) {
            int end = EpochReader.read(text, start, to, parts);
            if (end >= 0) {
                return parts.resolve(scope, start, end);
            }
        }
        return scan(text, from, to, scope, parts);
    }

    private static boolean isEpochStart(CharSequence text, int at) {
        return text.charAt(at) == '1' || text.charAt(at) == '@';
    }

    private static Optional<ParsedTime> scan(CharSequence text, int from, int to, TimeScope scope, TimeParts parts) {
        int dateAt = -1;
        int clockAt = -1;
        int epochAt = -1;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !isMonthInitial(c) || !isTokenStart(text, at, from, digit)) {
                continue;
            }
            parts.reset();
            int end = DateReader.read(text, at, to, parts.date);
            if (end >= 0 && isDateEnd(text, end, to)) {
                Optional<ParsedTime> whole = withClock(text, at, end, to, scope, parts);
                if (whole.isPresent()) {
                    boolean better = !parts.date.hasYear() && (epochAt >= 0 || dateAt >= 0);
                    return better ? withYear(text, dateAt, epochAt, to, whole.get(), scope, parts) : whole;
                }
                dateAt = dateAt < 0 ? at : dateAt;
                continue;
            }
            if (digit && clockAt < 0 && ClockReader.alone(text, at, to, parts, scope.names()) >= 0) {
                clockAt = at;
            }
            if (c == '1' && epochAt < 0 && isEpochNeighbour(text, at, from)) {
                parts.reset();
                epochAt = EpochReader.read(text, at, to, parts) >= 0 ? at : -1;
            }
        }
        return apart(text, dateAt, clockAt, epochAt, to, scope, parts);
    }

    private static Optional<ParsedTime> withClock(
            CharSequence text, int at, int dateEnd, int to, TimeScope scope, TimeParts parts) {
        int clockAt = skipBetween(text, dateEnd, to);
        int end = clockAt < to ? ClockReader.read(text, clockAt, to, parts, scope.names()) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        if (!parts.date.hasYear()) {
            int yearEnd = DateReader.trailingYear(text, end, to, parts.date);
            end = Math.max(end, yearEnd);
        }
        return parts.resolve(scope, at, end);
    }

    /** A time without a year gives way to an epoch time before it, or takes the date that stands before it. */
    private static Optional<ParsedTime> withYear(
            CharSequence text, int dateAt, int epochAt, int to, ParsedTime yearless, TimeScope scope, TimeParts parts) {
        if (epochAt >= 0) {
            return apart(text, -1, -1, epochAt, to, scope, parts);
        }
        parts.date.reset();
        DateReader.read(text, dateAt, to, parts.date);
        return parts.resolve(scope, dateAt, yearless.end());
    }

    private static Optional<ParsedTime> apart(
            CharSequence text, int dateAt, int clockAt, int epochAt, int to, TimeScope scope, TimeParts parts) {
        parts.reset();
        if (epochAt >= 0 && (dateAt < 0 || clockAt < 0)) {
            int end = EpochReader.read(text, epochAt, to, parts);
            return parts.resolve(scope, epochAt, end);
        }
        int start = Integer.MAX_VALUE;
        int end = -1;
        if (clockAt >= 0) {
            start = clockAt;
            end = ClockReader.alone(text, clockAt, to, parts, scope.names());
        }
        if (dateAt >= 0) {
            start = Math.min(start, dateAt);
            end = Math.max(end, DateReader.read(text, dateAt, to, parts.date));
        }
        return end < 0 ? Optional.empty() : parts.resolve(scope, start, end);
    }

    /** Skips what may stand between a date and its time: blanks, {@code T}, separators, quotes of CSV cells. */
    private static int skipBetween(CharSequence text, int at, int to) {
        int i = at;
        while (i < to && i < at + 4 && " T\t:_-,;|\"'t@".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i + 3 < to && text.charAt(i) == 'a' && text.charAt(i + 1) == 't' && text.charAt(i + 2) == ' ') {
            i += 3;
        }
        return i;
    }

    private static boolean isDateEnd(CharSequence text, int end, int to) {
        if (end >= to) {
            return true;
        }
        char c = text.charAt(end);
        boolean digit = c >= '0' && c <= '9';
        // A compact time follows a compact date directly; any other date ends before the next digit or letter.
        boolean compact = digit && end >= 8 && ZoneText.digits(text, end, Math.min(to, end + 7)) == 6;
        return c == 'T' || c == 't' || compact || !digit && !Character.isLetter(c);
    }

    private static boolean isTokenStart(CharSequence text, int at, int from, boolean digit) {
        if (at == from) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (digit) {
            return !Character.isLetterOrDigit(before) && before != '.' && before != '-' && before != ':'
                    || before == ':' && (at < from + 2 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        }
        return !Character.isLetter(before);
    }

    private static boolean isEpochNeighbour(CharSequence text, int at, int from) {
        return at == from || EPOCH_NEIGHBOURS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isMonthInitial(char c) {
        return switch (c) {
            case 'J', 'F', 'M', 'A', 'S', 'O', 'N', 'D', 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd' -> true;
            default -> false;
        };
    }

    private static int skipBlanks(CharSequence text, int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '[' || text.charAt(i) == '"')) {
            i++;
        }
        return i;
    }
}

package org.tafoundry.splunk.time;

/** Recognises a calendar date in any common layout at one position of a text. */
final class DateReader {

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2099;

    private DateReader() {}

    /** Reads a date that starts here; returns one past its end, or -1. */
    static int read(CharSequence text, int at, int to, DateParts date) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            int digits = ZoneText.digits(text, at, Math.min(to, at + 15));
            return switch (digits) {
                case 1, 2 -> dayOrMonthFirst(text, at, digits, to, date);
                case 4 -> yearFirst(text, at, to, date);
                case 6 -> compactShort(text, at, to, date);
                case 8 -> compact(text, at, date) ? at + 8 : -1;
                case 14 -> compact(text, at, date) && isCompactTime(text, at + 8) ? at + 8 : -1;
                default -> -1;
            };
        }
        return monthFirst(text, at, to, date);
    }

    /** {@code 2024-01-02}, {@code 2024/1/2}, {@code 2024.01.02}, {@code 2024-Jan-02}, {@code 2024 Jan 02}. */
    private static int yearFirst(CharSequence text, int at, int to, DateParts date) {
        int year = ZoneText.number(text, at, 4);
        int next = at + 4;
        if (!plausible(year) || next + 2 >= to) {
            return -1;
        }
        char separator = text.charAt(next);
        if ("-/. ".indexOf(separator) < 0) {
            return -1;
        }
        next++;
        int named = CalendarNames.month(text, next, to);
        int length;
        int month;
        if (named > 0) {
            month = named >> 16;
            length = named & 0xffff;
        } else {
            length = separator == ' ' ? 0 : ZoneText.digits(text, next, Math.min(to, next + 3));
            month = ZoneText.number(text, next, length);
        }
        next += length;
        if (length == 0 || month < 1 || month > 12 || next >= to || text.charAt(next) != separator) {
            return -1;
        }
        int dayDigits = ZoneText.digits(text, next + 1, Math.min(to, next + 4));
        int day = ZoneText.number(text, next + 1, dayDigits);
        if (dayDigits < 1 || dayDigits > 2 || !possible(month, day)) {
            return -1;
        }
        put(date, year, month, day);
        return next + 1 + dayDigits;
    }

    /** {@code 20240102}. */
    private static boolean compact(CharSequence text, int at, DateParts date) {
        int year = ZoneText.number(text, at, 4);
        int month = ZoneText.number(text, at + 4, 2);
        int day = ZoneText.number(text, at + 6, 2);
        if (!plausible(year) || !possible(month, day)) {
            return false;
        }
        put(date, year, month, day);
        return true;
    }

    private static boolean isCompactTime(CharSequence text, int at) {
        return ZoneText.number(text, at, 2) < 24
                && ZoneText.number(text, at + 2, 2) < 60
                && ZoneText.number(text, at + 4, 2) <= 60;
    }

    /** {@code 240102 10:11:12} and {@code 240102 101112}: only with a time behind it. */
    private static int compactShort(CharSequence text, int at, int to, DateParts date) {
        int month = ZoneText.number(text, at + 2, 2);
        int day = ZoneText.number(text, at + 4, 2);
        int next = at + 6;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        boolean time = next > at + 6
                && (ZoneText.digits(text, next, to) == 6 && isCompactTime(text, next)
                        || ClockReader.hoursMinutes(text, next, to));
        if (!time || !possible(month, day)) {
            return -1;
        }
        date.shortYear = ZoneText.number(text, at, 2);
        date.month = month;
        date.day = day;
        return at + 6;
    }

    /** {@code 01/02/2024} (US), {@code 13/01/2024}, {@code 02.01.2024}, {@code 02/Jan/2024}, {@code 2 Jan 2024}. */
    private static int dayOrMonthFirst(CharSequence text, int at, int digits, int to, DateParts date) {
        int first = ZoneText.number(text, at, digits);
        int next = at + digits;
        if (next >= to) {
            return -1;
        }
        char separator = text.charAt(next);
        int nameAt = "-/. ".indexOf(separator) >= 0 ? next + 1 : next;
        int named = nameAt < to ? CalendarNames.month(text, nameAt, to) : 0;
        if (named > 0) {
            return dayThenName(text, first, named, nameAt, to, date);
        }
        if ("-/.".indexOf(separator) < 0) {
            return -1;
        }
        int secondDigits = ZoneText.digits(text, next + 1, Math.min(to, next + 4));
        int second = ZoneText.number(text, next + 1, secondDigits);
        next += 1 + secondDigits;
        if (secondDigits < 1 || secondDigits > 2 || next >= to) {
            return -1;
        }
        if (text.charAt(next) == ' ') {
            boolean time = digits == 2 && secondDigits == 2 && ClockReader.hoursMinutes(text, next + 1, to);
            return time && monthAndDay(first, second, dayFirst(separator, first, second), date) ? next : -1;
        }
        if (text.charAt(next) != separator) {
            return -1;
        }
        int yearDigits = ZoneText.digits(text, next + 1, Math.min(to, next + 6));
        int year = ZoneText.number(text, next + 1, yearDigits);
        int end = next + 1 + yearDigits;
        boolean four = yearDigits == 4 && plausible(year);
        boolean two = yearDigits == 2 && separator == '/';
        boolean more = end + 1 < to && text.charAt(end) == separator && Character.isDigit(text.charAt(end + 1));
        if (!four && !two || more) {
            return -1;
        }
        // The American order first, except with dots; the other when that is no date.
        if (!monthAndDay(first, second, dayFirst(separator, first, second), date)) {
            return -1;
        }
        if (four) {
            date.fullYear = year;
        } else {
            date.shortYear = year;
        }
        return end;
    }

    private static boolean dayFirst(char separator, int first, int second) {
        return separator == '.' ? second <= 12 : first > 12;
    }

    private static boolean monthAndDay(int first, int second, boolean dayFirst, DateParts date) {
        date.month = dayFirst ? second : first;
        date.day = dayFirst ? first : second;
        return possible(date.month, date.day);
    }

    private static int dayThenName(CharSequence text, int day, int named, int nameAt, int to, DateParts date) {
        int month = named >> 16;
        int next = nameAt + (named & 0xffff);
        if (!possible(month, day) || (next < to && Character.isLetter(text.charAt(next)))) {
            return -1;
        }
        date.month = month;
        date.day = day;
        int yearAt = next;
        while (yearAt < to && yearAt < next + 2 && "-/., ".indexOf(text.charAt(yearAt)) >= 0) {
            yearAt++;
        }
        int digits = ZoneText.digits(text, yearAt, Math.min(to, yearAt + 5));
        boolean clock = yearAt + digits < to && text.charAt(yearAt + digits) == ':';
        int year = ZoneText.number(text, yearAt, digits);
        if (digits == 4 && plausible(year)) {
            date.fullYear = year;
            return yearAt + 4;
        }
        if (digits == 2 && yearAt > next && !clock) {
            date.shortYear = year;
            return yearAt + 2;
        }
        return next;
    }

    /** {@code Jan 2}, {@code January 2nd, 2024}, {@code Jan-02-2024}; the year may follow the time. */
    private static int monthFirst(CharSequence text, int at, int to, DateParts date) {
        int named = CalendarNames.month(text, at, to);
        if (named == 0) {
            return -1;
        }
        int next = at + (named & 0xffff);
        int dayAt = next;
        while (dayAt < to && dayAt < next + 3 && "-/. ".indexOf(text.charAt(dayAt)) >= 0) {
            dayAt++;
        }
        int digits = ZoneText.digits(text, dayAt, Math.min(to, dayAt + 3));
        int day = ZoneText.number(text, dayAt, digits);
        int month = named >> 16;
        if (dayAt == next || digits < 1 || digits > 2 || !possible(month, day)) {
            return -1;
        }
        date.month = month;
        date.day = day;
        int end = dayAt + digits;
        int yearAt = skipOrdinal(text, end, to);
        int afterOrdinal = yearAt;
        while (yearAt < to && yearAt < afterOrdinal + 2 && "-/, ".indexOf(text.charAt(yearAt)) >= 0) {
            yearAt++;
        }
        int yearDigits = ZoneText.digits(text, yearAt, Math.min(to, yearAt + 5));
        int year = ZoneText.number(text, yearAt, yearDigits);
        if (yearDigits == 4 && plausible(year) && yearAt > end) {
            date.fullYear = year;
            return yearAt + 4;
        }
        return afterOrdinal;
    }

    private static int skipOrdinal(CharSequence text, int at, int to) {
        if (to - at < 2) {
            return at;
        }
        String two = text.subSequence(at, at + 2).toString();
        return two.equals("st") || two.equals("nd") || two.equals("rd") || two.equals("th") ? at + 2 : at;
    }

    /** Reads a year that stands behind the time, as in {@code Jan 2 10:11:12 2024}; returns its end, or -1. */
    static int trailingYear(CharSequence text, int at, int to, DateParts date) {
        if (at + 4 >= to || text.charAt(at) != ' ' || ZoneText.digits(text, at + 1, Math.min(to, at + 6)) != 4) {
            return -1;
        }
        int year = ZoneText.number(text, at + 1, 4);
        boolean word = at + 5 < to && "]),; \t\"'".indexOf(text.charAt(at + 5)) < 0;
        if (!plausible(year) || word) {
            return -1;
        }
        date.fullYear = year;
        return at + 5;
    }

    private static void put(DateParts date, int year, int month, int day) {
        date.fullYear = year;
        date.month = month;
        date.day = day;
    }

    private static boolean plausible(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    private static boolean possible(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}

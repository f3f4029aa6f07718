package org.tafoundry.splunk.time;

/** English month and weekday names, full or abbreviated, in any case. */
final class CalendarNames {

    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    private CalendarNames() {}

    /** Reads a month: {@code (month << 16) | length}, or 0 when there is none. */
    static int month(CharSequence text, int at, int to) {
        return read(MONTHS, text, at, to);
    }

    /** Reads a weekday, Monday being 1: {@code (day << 16) | length}, or 0 when there is none. */
    static int day(CharSequence text, int at, int to) {
        return read(DAYS, text, at, to);
    }

    private static int read(String[] names, CharSequence text, int at, int to) {
        if (to - at < 3) {
            return 0;
        }
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            int length = common(name, text, at, to);
            if (length == name.length()) {
                return (i + 1) << 16 | length;
            }
            if (length >= 3) {
                return (i + 1) << 16 | (length == 4 && name.startsWith("sept") ? 4 : 3);
            }
        }
        return 0;
    }

    private static int common(String name, CharSequence text, int at, int to) {
        int length = Math.min(name.length(), to - at);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(at + i);
            if (c >= 'A' && c <= 'Z') {
                c += 'a' - 'A';
            }
            if (c != name.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}

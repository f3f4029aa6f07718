package org.tafoundry.splunk.time;

import org.tafoundry.splunk.time.TimeToken.Kind;

/** Puts a number that was read into the part of the time it stands for, if it is in range. */
final class NumberToken {

    private NumberToken() {}

    /** False when the value is out of the range of its kind. */
    static boolean put(Kind kind, int value, int digits, TimeParts parts) {
        switch (kind) {
            case YEAR -> parts.date.fullYear = value;
            case YEAR_SHORT -> parts.date.shortYear = value;
            case YEAR_ANY -> {
                if (digits == 4) {
                    parts.date.fullYear = value;
                } else {
                    parts.date.shortYear = value;
                }
                return digits == 2 || digits == 4;
            }
            case CENTURY -> parts.date.century = value;
            case MONTH -> {
                parts.date.month = value;
                return value >= 1 && value <= 12;
            }
            case DAY -> {
                parts.date.day = value;
                return value >= 1 && value <= 31;
            }
            case DAY_OF_YEAR -> {
                parts.date.dayOfYear = value;
                return value >= 1 && value <= 366;
            }
            case WEEKDAY_MONDAY_1 -> {
                parts.date.weekday = value;
                return value >= 1 && value <= 7;
            }
            case WEEKDAY_SUNDAY_0 -> {
                parts.date.weekday = value == 0 ? 7 : value;
                return value <= 6;
            }
            case WEEK_SUNDAY -> parts.date.weekFromSunday = value;
            case WEEK_MONDAY -> parts.date.weekFromMonday = value;
            case WEEK_ISO -> parts.date.isoWeek = value;
            case HOUR, HOUR_12 -> {
                parts.hour = value;
                parts.hour12 = kind == Kind.HOUR_12;
                return value <= (kind == Kind.HOUR ? 23 : 12);
            }
            case MINUTE -> {
                parts.minute = value;
                return value <= 59;
            }
            case SECOND -> {
                parts.second = value;
                return value <= 60;
            }
            default -> throw new IllegalStateException(kind + " is not a number");
        }
        return true;
    }
}

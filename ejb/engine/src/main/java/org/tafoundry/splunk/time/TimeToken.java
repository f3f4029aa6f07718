package org.tafoundry.splunk.time;

/**
 * One step of a compiled time format.
 *
 * @param kind what it reads
 * @param width greatest number of digits
 * @param literal the text to match for {@link Kind#LITERAL}
 */
record TimeToken(Kind kind, int width, String literal) {

    enum Kind {
        LITERAL,
        BLANKS,
        YEAR,
        YEAR_SHORT,
        YEAR_ANY,
        CENTURY,
        MONTH,
        MONTH_NAME,
        DAY,
        DAY_OF_YEAR,
        WEEKDAY_NAME,
        WEEKDAY_MONDAY_1,
        WEEKDAY_SUNDAY_0,
        WEEK_SUNDAY,
        WEEK_MONDAY,
        WEEK_ISO,
        HOUR,
        HOUR_12,
        MINUTE,
        SECOND,
        FRACTION,
        AM_PM,
        EPOCH,
        OFFSET,
        ZONE,
        OFFSET_MINUTES
    }

    static TimeToken of(Kind kind, int width) {
        return new TimeToken(kind, width, "");
    }

    /** Whether it reads digits, so that the digits before it must be counted out. */
    boolean numeric() {
        return switch (kind) {
            case LITERAL -> !literal.isEmpty() && Character.isDigit(literal.charAt(0));
            case BLANKS, MONTH_NAME, WEEKDAY_NAME, AM_PM, OFFSET, ZONE, OFFSET_MINUTES -> false;
            default -> true;
        };
    }
}

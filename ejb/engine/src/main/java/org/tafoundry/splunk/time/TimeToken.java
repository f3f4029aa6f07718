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
        LITERAL(""),
        BLANKS("blanks"),
        YEAR("%Y"),
        YEAR_SHORT("%y"),
        YEAR_ANY("a year"),
        CENTURY("%C"),
        MONTH("%m"),
        MONTH_NAME("%b"),
        DAY("%d"),
        DAY_OF_YEAR("%j"),
        WEEKDAY_NAME("%a"),
        WEEKDAY_MONDAY_1("%u"),
        WEEKDAY_SUNDAY_0("%w"),
        WEEK_SUNDAY("%U"),
        WEEK_MONDAY("%W"),
        WEEK_ISO("%V"),
        HOUR("%H"),
        HOUR_12("%I"),
        MINUTE("%M"),
        SECOND("%S"),
        FRACTION("%N"),
        AM_PM("%p"),
        EPOCH("%s"),
        OFFSET("%z"),
        ZONE("%Z"),
        OFFSET_MINUTES("%Ez");

        private final String conversion;

        Kind(String conversion) {
            this.conversion = conversion;
        }
    }

    static TimeToken of(Kind kind, int width) {
        return new TimeToken(kind, width, "");
    }

    /** What it reads, in the words of a format. */
    String wants() {
        return kind == Kind.LITERAL ? "\"" + literal + "\"" : kind.conversion;
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

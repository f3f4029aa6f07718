package org.tafoundry.synth.template;

/** What a column of a text header is. */
enum HeaderType {
    /** Month, day and time, as in RFC 3164. */
    SYSLOG_TIME(true),
    /** Weekday, month, day, time and year, as C's ctime writes it. */
    WEEKDAY_TIME(true),
    /** Day, month and year as words, and a time. */
    DAY_TIME(true),
    /** A date and a time with a blank between. */
    DATE_AND_TIME(true),
    /** A date and a time without a blank between. */
    TIMESTAMP(true),
    /** A date and a time in any other layout, at the event's start. */
    OTHER_TIME(true),
    /** Seconds or milliseconds since 1970. */
    EPOCH(true),
    /** A date alone. */
    DATE(true),
    PRIORITY(true),
    LEVEL(true),
    /** Facility and level of syslog with a full stop between, as BusyBox writes them. */
    FACILITY(true),
    /** {@code name[123]:} or {@code name:}. */
    PROGRAM(true),
    /** The class or module that writes, behind the level or the thread. */
    LOGGER(true),
    /** Anything in square brackets. */
    BRACKET(true),
    /** Anything between signs that set it apart: {@code <this>}, {@code #this#}. */
    MARK(true),
    ADDRESS(true),
    /** Anything in double quotes. */
    QUOTED(true),
    /** What stands between the time and the program. */
    HOST(true),
    NUMBER(false),
    DASH(false),
    NAME(false),
    WORD(false);

    private final boolean strong;

    HeaderType(boolean strong) {
        this.strong = strong;
    }

    /** Whether such a column belongs to a header by its looks alone. */
    boolean strong() {
        return strong;
    }

    /** Whether headers may part ways at such a column; an address may as well be the message's first word. */
    boolean parts() {
        return strong && this != ADDRESS && this != HOST && this != QUOTED && this != MARK;
    }

    /** Whether syslog writes its time like this, with the host behind it. */
    boolean ofSyslog() {
        return this == SYSLOG_TIME || this == TIMESTAMP;
    }

    /** Whether it is the event's time in one of its forms. */
    boolean time() {
        return ordinal() <= DATE.ordinal();
    }
}

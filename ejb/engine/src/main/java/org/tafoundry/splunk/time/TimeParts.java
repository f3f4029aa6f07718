package org.tafoundry.splunk.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tafoundry.splunk.event.Omitted;

/** The parts of a time while it is read; -1 stands for a part that the text did not give. */
final class TimeParts {

    private static final long DAY_SECONDS = 86_400;
    private static final long DATELESS_FUTURE_SECONDS = 3 * 3600;

    final DateParts date = new DateParts();
    int hour;
    int minute;
    int second;
    int nano;
    boolean hour12;
    int pm;
    long epoch;
    boolean hasEpoch;
    private boolean hasZone;
    private boolean hasOffset;
    private int offset;
    private ZoneId zone;
    private String unknownZone;

    TimeParts() {
        reset();
    }

    void reset() {
        date.reset();
        hour = minute = second = nano = pm = -1;
        hour12 = hasEpoch = hasZone = hasOffset = false;
        zone = ZoneOffset.UTC;
        unknownZone = "";
    }

    void offset(int seconds) {
        offset = seconds;
        hasOffset = hasZone = true;
        unknownZone = "";
    }

    void zone(ZoneId value) {
        zone = value;
        hasZone = true;
        hasOffset = false;
        unknownZone = "";
    }

    void unknownZone(String name) {
        unknownZone = name;
    }

    /** The time these parts make, or nothing when they are no possible time. */
    Optional<ParsedTime> resolve(TimeScope scope, int start, int end) {
        if (hasEpoch) {
            Instant instant = Instant.ofEpochSecond(epoch, Math.max(nano, 0));
            return Optional.of(new ParsedTime(instant, start, end, Omitted.NOTHING, unknownZone, ZoneOffset.UTC, true));
        }
        int clockHour = hourOfDay();
        if (clockHour > 23 || minute > 59 || second > 60) {
            return Optional.empty();
        }
        if (hasOffset && date.isFull()) {
            // nearly every format that states a zone states all else; this spares the general way's objects
            long seconds = date.epochDay() * DAY_SECONDS
                    + clockHour * 3600L
                    + Math.max(minute, 0) * 60L
                    + Math.min(Math.max(second, 0), 59)
                    - offset;
            Instant instant = Instant.ofEpochSecond(seconds, Math.max(nano, 0));
            return Optional.of(new ParsedTime(
                    instant, start, end, Omitted.NOTHING, unknownZone, ZoneOffset.ofTotalSeconds(offset), true));
        }
        LocalTime time =
                LocalTime.of(clockHour, Math.max(minute, 0), Math.min(Math.max(second, 0), 59), Math.max(nano, 0));
        ZoneId used = hasOffset ? ZoneOffset.ofTotalSeconds(offset) : hasZone ? zone : scope.zone();
        boolean dated = !date.isEmpty();
        Instant instant = dated ? dated(time, used, scope) : dateless(time, used, scope);
        return instant == Instant.MAX
                ? Optional.empty()
                : Optional.of(new ParsedTime(instant, start, end, omitted(), unknownZone, used, hasZone));
    }

    private Omitted omitted() {
        return date.isEmpty() ? Omitted.DATE : date.hasYear() ? Omitted.NOTHING : Omitted.YEAR;
    }

    private int hourOfDay() {
        int value = Math.max(hour, 0);
        if (!hour12 || pm < 0) {
            return value;
        }
        if (value > 12) {
            return value;
        }
        return value % 12 + 12 * pm;
    }

    private Instant dated(LocalTime time, ZoneId used, TimeScope scope) {
        if (date.hasYear()) {
            LocalDate day = date.inYear(date.year(), scope.date());
            return day == LocalDate.MAX ? Instant.MAX : instant(day, time, used);
        }
        // The year that puts the time closest before now; a day ahead is still this year, because clocks and zones
        // differ. Eight years back finds every 29 February.
        int year = LocalDate.ofInstant(scope.now(), used).getYear();
        long latest = scope.now().getEpochSecond() + DAY_SECONDS;
        for (int back = 0; back <= 8; back++) {
            LocalDate day = date.inYear(year + 1 - back, scope.date());
            if (day != LocalDate.MAX) {
                Instant instant = instant(day, time, used);
                if (instant.getEpochSecond() <= latest) {
                    return instant;
                }
            }
        }
        return Instant.MAX;
    }

    private static Instant dateless(LocalTime time, ZoneId used, TimeScope scope) {
        if (!scope.dateFromClock()) {
            return instant(scope.date(), time, used);
        }
        Instant today = instant(LocalDate.ofInstant(scope.now(), used), time, used);
        boolean future = today.getEpochSecond() - scope.now().getEpochSecond() >= DATELESS_FUTURE_SECONDS;
        return future ? today.minusSeconds(DAY_SECONDS) : today;
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(day, time);
        return zone instanceof ZoneOffset offset
                ? local.toInstant(offset)
                : local.atZone(zone).toInstant();
    }
}

package org.tafoundry.splunk.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.OptionalDouble;

/** Splunk's relative time modifiers, for example {@code -1d@d+8h}. */
public final class RelativeTime {

    private static final long LARGEST = 1_000_000_000L;

    private final String modifier;
    private int at;

    private RelativeTime(String modifier) {
        this.modifier = modifier.strip();
    }

    /**
     * Applies a modifier to a time.
     *
     * @param epochSeconds the time to start from
     * @param modifier offsets and snaps, applied from left to right
     * @param now the time that {@code now} stands for
     * @param zone the zone whose days and weeks count
     * @return epoch seconds, or nothing when the modifier is malformed
     */
    public static OptionalDouble apply(double epochSeconds, String modifier, Instant now, ZoneId zone) {
        return new RelativeTime(modifier).run(Strftime.instant(epochSeconds).atZone(zone), now);
    }

    private OptionalDouble run(ZonedDateTime start, Instant now) {
        ZonedDateTime time = start;
        if (modifier.regionMatches(true, 0, "now", 0, 3)) {
            time = now.atZone(start.getZone());
            at = 3;
        }
        while (at < modifier.length()) {
            char c = modifier.charAt(at++);
            int sign = c == '-' ? -1 : c == '+' ? 1 : 0;
            if (sign == 0 && c != '@') {
                return OptionalDouble.empty();
            }
            long count = sign == 0 ? 0 : count();
            String unit = unit();
            if (!isKnown(unit, sign == 0)) {
                return OptionalDouble.empty();
            }
            time = sign == 0 ? snap(time, unit) : shift(time, sign * count, unit);
        }
        return OptionalDouble.of(time.toEpochSecond() + time.getNano() / 1e9);
    }

    private long count() {
        int start = at;
        long number = 0;
        while (at < modifier.length() && Character.digit(modifier.charAt(at), 10) >= 0) {
            number = Math.min(LARGEST, number * 10 + Character.digit(modifier.charAt(at++), 10));
        }
        return at == start ? 1 : number;
    }

    private String unit() {
        int start = at;
        while (at < modifier.length() && "+-@".indexOf(modifier.charAt(at)) < 0) {
            at++;
        }
        String unit = modifier.substring(start, at).strip();
        // Only for months and minutes could case matter, and Splunk knows minutes as m and months as mon.
        return name(unit.toLowerCase(Locale.ROOT));
    }

    private static String name(String unit) {
        return switch (unit) {
            case "", "s", "sec", "secs", "second", "seconds" -> "s";
            case "m", "min", "mins", "minute", "minutes" -> "m";
            case "h", "hr", "hrs", "hour", "hours" -> "h";
            case "d", "day", "days" -> "d";
            case "w", "week", "weeks" -> "w";
            case "mon", "month", "months" -> "mon";
            case "q", "qtr", "qtrs", "quarter", "quarters" -> "q";
            case "y", "yr", "yrs", "year", "years" -> "y";
            case "w7" -> "w0";
            default -> unit;
        };
    }

    private static boolean isKnown(String unit, boolean snap) {
        return switch (unit) {
            case "s", "m", "h", "d", "w", "mon", "q", "y" -> true;
            case "w0", "w1", "w2", "w3", "w4", "w5", "w6" -> snap;
            default -> false;
        };
    }

    private static ZonedDateTime shift(ZonedDateTime time, long count, String unit) {
        // Years beyond the calendar cannot be meant; the count is held where the sum stays within it.
        long years = Math.max(-10_000, Math.min(10_000, count));
        return switch (unit) {
            case "s" -> time.plusSeconds(count);
            case "m" -> time.plusMinutes(count);
            case "h" -> time.plusHours(count);
            case "d" -> time.plusDays(Math.max(-3_000_000, Math.min(3_000_000, count)));
            case "w" -> time.plusWeeks(Math.max(-400_000, Math.min(400_000, count)));
            case "mon" -> time.plusMonths(years);
            case "q" -> time.plusMonths(years * 3L);
            default -> time.plusYears(years);
        };
    }

    private static ZonedDateTime snap(ZonedDateTime time, String unit) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "s" -> time.truncatedTo(ChronoUnit.SECONDS);
            case "m" -> time.truncatedTo(ChronoUnit.MINUTES);
            case "h" -> time.truncatedTo(ChronoUnit.HOURS);
            case "d" -> day;
            case "mon" -> day.withDayOfMonth(1);
            case "q" -> day.withDayOfMonth(1).minusMonths((time.getMonthValue() - 1) % 3);
            case "y" -> day.withDayOfYear(1);
            case "w", "w0" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            default -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(unit.charAt(1) - '0')));
        };
    }
}

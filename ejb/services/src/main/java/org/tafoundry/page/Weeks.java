package org.tafoundry.page;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** The weeks that numbers are told for: the last twelve, in UTC, each named by its Monday. */
public final class Weeks {
    private static final int NUMBER = 12;

    private Weeks() {}

    /** Their Mondays, the oldest first; the last one has not ended. */
    public static List<LocalDate> last() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, NUMBER)
                .mapToObj(i -> monday.minusWeeks(NUMBER - 1L - i))
                .toList();
    }

    /** When the first of them begins. */
    public static Instant begin(List<LocalDate> weeks) {
        return weeks.get(0).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A day as the database gives it. */
    public static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }
}

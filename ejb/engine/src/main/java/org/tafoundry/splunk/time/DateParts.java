package org.tafoundry.splunk.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The parts of a date while it is read; -1 stands for a part that the text did not give. */
final class DateParts {

    int fullYear;
    int shortYear;
    int century;
    int month;
    int day;
    int dayOfYear;
    int weekday;
    int weekFromSunday;
    int weekFromMonday;
    int isoWeek;

    void reset() {
        fullYear = shortYear = century = month = day = dayOfYear = -1;
        weekday = weekFromSunday = weekFromMonday = isoWeek = -1;
    }

    /** Whether nothing says which day it is; a weekday alone does not. */
    boolean isEmpty() {
        return month < 0 && day < 0 && dayOfYear < 0 && isoWeek < 0 && !hasWeek() && !hasYear();
    }

    boolean hasYear() {
        return fullYear >= 0 || shortYear >= 0;
    }

    /** Whether it is a plain year, month and day that exist in every year. */
    boolean isFull() {
        return fullYear > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && dayOfYear < 0;
    }

    /** Days from 1970-01-01 to a full date. */
    long epochDay() {
        // years from March, so that February's end is the year's
        long year = month > 2 ? fullYear : fullYear - 1L;
        long dayOfMarchYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return 365 * year + year / 4 - year / 100 + year / 400 + dayOfMarchYear - 719_468;
    }

    private boolean hasWeek() {
        return weekFromSunday >= 0 || weekFromMonday >= 0;
    }

    /** The year; two digits below 69 belong to this century, as POSIX has it. */
    int year() {
        if (fullYear >= 0) {
            return fullYear;
        }
        if (century >= 0) {
            return century * 100 + shortYear;
        }
        return shortYear + (shortYear < 69 ? 2000 : 1900);
    }

    /** The date in this year, or {@link LocalDate#MAX} when there is no such day. */
    LocalDate inYear(int year, LocalDate fallback) {
        if (dayOfYear >= 0) {
            boolean exists = dayOfYear >= 1 && dayOfYear <= Year.of(year).length();
            return exists ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.MAX;
        }
        if (month < 0 && day < 0 && isoWeek >= 0) {
            return isoWeek(year);
        }
        if (month < 0 && day < 0 && hasWeek()) {
            return week(year);
        }
        int monthOfYear = month >= 0 ? month : day >= 0 ? fallback.getMonthValue() : 1;
        int dayOfMonth = day >= 0 ? day : 1;
        if (monthOfYear < 1 || monthOfYear > 12 || dayOfMonth < 1) {
            return LocalDate.MAX;
        }
        boolean exists = dayOfMonth <= 28
                || dayOfMonth <= YearMonth.of(year, monthOfYear).lengthOfMonth();
        return exists ? LocalDate.of(year, monthOfYear, dayOfMonth) : LocalDate.MAX;
    }

    private LocalDate isoWeek(int year) {
        if (isoWeek < 1 || isoWeek > 53) {
            return LocalDate.MAX;
        }
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        return inFirstWeek
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .plusWeeks(isoWeek - 1L)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(weekday > 0 ? weekday - 1L : 0);
    }

    private LocalDate week(int year) {
        boolean sunday = weekFromSunday >= 0;
        int number = sunday ? weekFromSunday : weekFromMonday;
        if (number > 53) {
            return LocalDate.MAX;
        }
        DayOfWeek first = sunday ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
        LocalDate start = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(first));
        int offset = weekday < 0 ? 0 : sunday ? weekday % 7 : weekday - 1;
        return start.plusWeeks(number - 1L).plusDays(offset);
    }
}

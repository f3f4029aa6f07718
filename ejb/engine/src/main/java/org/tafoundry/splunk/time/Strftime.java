package org.tafoundry.splunk.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Prints times with a strftime format and Splunk's extensions. */
public final class Strftime {

    /** Far enough for every log, and within what the calendar can count. */
    private static final double LATEST = 1e13;

    private static final int NANO_DIGITS = 9;

    private final ZonedDateTime time;
    private final String format;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Strftime(ZonedDateTime time, String format) {
        this.time = time;
        this.format = format;
    }

    /** Whether a number of epoch seconds can be a time at all. */
    public static boolean canPrint(double epochSeconds) {
        return Math.abs(epochSeconds) < LATEST;
    }

    /** The time in this format; an unknown conversion stays as it is. */
    public static String print(double epochSeconds, String format, ZoneId zone) {
        return new Strftime(instant(epochSeconds).atZone(zone), format).print();
    }

    /** Epoch seconds as an instant, to the microsecond: a double holds no more. */
    static Instant instant(double epochSeconds) {
        BigDecimal exact = new BigDecimal(epochSeconds).setScale(6, RoundingMode.HALF_UP);
        long seconds = exact.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal fraction = exact.subtract(BigDecimal.valueOf(seconds));
        return Instant.ofEpochSecond(
                seconds, fraction.movePointRight(NANO_DIGITS).longValue());
    }

    private String print() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%' || at == format.length()) {
                out.append(c);
            } else {
                conversion();
            }
        }
        return out.toString();
    }

    private void conversion() {
        int start = at;
        boolean bare = format.charAt(at) == '-' || format.charAt(at) == '_';
        if (bare || format.charAt(at) == 'E' || format.charAt(at) == 'O') {
            at++;
        }
        int colons = 0;
        while (at < format.length() && format.charAt(at) == ':') {
            colons++;
            at++;
        }
        int width = at < format.length() ? Character.digit(format.charAt(at), 10) : -1;
        if (width > 0) {
            at++;
        }
        String printed = at < format.length() ? value(format.charAt(at), width, colons) : "";
        if (printed.isEmpty()) {
            out.append('%').append(format, start, Math.min(at + 1, format.length()));
        } else {
            out.append(bare ? printed.replaceFirst("^[0 ]+(?=\\d)", "") : printed);
        }
        at++;
    }

    private String value(char conversion, int width, int colons) {
        return switch (conversion) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'y' -> two(Math.floorMod(time.getYear(), 100));
            case 'C' -> two(Math.floorDiv(time.getYear(), 100));
            case 'm' -> two(time.getMonthValue());
            case 'd' -> two(time.getDayOfMonth());
            case 'e' -> blank(time.getDayOfMonth());
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'H' -> two(time.getHour());
            case 'k' -> blank(time.getHour());
            case 'I' -> two(hour12());
            case 'l' -> blank(hour12());
            case 'M' -> two(time.getMinute());
            case 'S' -> two(time.getSecond());
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'b', 'h' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'f' -> fraction(6);
            case 'N' -> fraction(width > 0 ? width : NANO_DIGITS);
            case 'Q' -> fraction(width > 0 ? width : 3);
            case 's' -> Long.toString(time.toEpochSecond());
            case 'z' -> offset(colons);
            case 'Z' -> zoneName();
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> combined(conversion);
        };
    }

    private String combined(char conversion) {
        return switch (conversion) {
            case 'T', 'X' -> two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
            case 'R' -> two(time.getHour()) + ":" + two(time.getMinute());
            case 'r' ->
                two(hour12()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond()) + " " + value('p', -1, 0);
            case 'F' -> time.getYear() + "-" + two(time.getMonthValue()) + "-" + two(time.getDayOfMonth());
            case 'D', 'x' ->
                two(time.getMonthValue()) + "/" + two(time.getDayOfMonth()) + "/"
                        + value(conversion == 'D' ? 'y' : 'Y', -1, 0);
            case 'c' ->
                value('a', -1, 0) + " " + value('b', -1, 0) + " " + value('e', -1, 0) + " " + value('T', -1, 0) + " "
                        + time.getYear();
            case '+' ->
                value('a', -1, 0) + " " + value('b', -1, 0) + " " + value('e', -1, 0) + " " + value('T', -1, 0) + " "
                        + value('Z', -1, 0) + " " + time.getYear();
            case 'v' -> value('e', -1, 0) + "-" + value('b', -1, 0) + "-" + time.getYear();
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'g' -> two(Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100));
            case 'U' -> two((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7);
            case 'W' -> two((time.getDayOfYear() + 6 - (time.getDayOfWeek().getValue() + 6) % 7) / 7);
            default -> "";
        };
    }

    private String zoneName() {
        if (time.getOffset().getTotalSeconds() == 0 && time.getZone().getRules().isFixedOffset()) {
            return "UTC";
        }
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    }

    private int hour12() {
        int hour = time.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private String fraction(int digits) {
        String nanos = String.format(Locale.ROOT, "%09d", time.getNano());
        return nanos.substring(0, Math.min(digits, NANO_DIGITS));
    }

    private String offset(int colons) {
        int seconds = time.getOffset().getTotalSeconds();
        int size = Math.abs(seconds);
        String separator = colons > 0 ? ":" : "";
        return (seconds < 0 ? "-" : "+")
                + two(size / 3600)
                + separator
                + two(size / 60 % 60)
                + (colons > 1 ? separator + two(size % 60) : "");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String blank(int number) {
        return number < 10 ? " " + number : Integer.toString(number);
    }
}

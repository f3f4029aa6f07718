package org.tafoundry.synth.time;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An INGEST_EVAL for times that no TIME_FORMAT reads: TAI64N labels, months in other languages than English, and offsets
 * in minutes that count to the west.
 *
 * @param eval the expression of {@code _time}; empty when TIME_FORMAT reads all times
 * @param explanation one sentence; empty like the expression
 */
public record ComputedTime(String eval, String explanation) {

    /** Nothing to compute. */
    public static final ComputedTime NONE = new ComputedTime("", "");

    public ComputedTime {
        Objects.requireNonNull(eval, "eval");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** Whether nothing is computed. */
    public boolean isEmpty() {
        return eval.isEmpty();
    }

    /** TAI64N labels. */
    static ComputedTime tai64n() {
        String label = "@4[0-9a-f]{23}";
        String digits = taken("@4[0-9a-f]{7}([0-9a-f]{16})");
        return new ComputedTime(
                condition(label) + "tonumber(substr(" + digits + ", 1, 8), 16)-" + HitReader.TAI_AHEAD
                        + "+tonumber(substr(" + digits + ", 9, 8), 16)/1000000000, _time)",
                "The events' times are TAI64N labels, which TIME_FORMAT cannot read.");
    }

    /**
     * Times with months in another language.
     *
     * @param format the layout of the times
     * @param times times of the sample as written
     * @param offset offset of the zone of times without one, {@code +0000}; empty when the layout has a zone
     */
    static ComputedTime translated(String format, List<String> times, String offset) {
        Set<String> names = new LinkedHashSet<>();
        times.forEach(t -> MonthNames.foreign(t).ifPresent(names::add));
        String time = taken("(" + TimeRegex.of(format) + ")");
        for (Map.Entry<String, String> month : MonthNames.translations(names).entrySet()) {
            time = "replace(" + time + ", " + quoted(month.getKey()) + ", \"" + month.getValue() + "\")";
        }
        String zoned = offset.isEmpty() ? "" : ".\" " + offset + "\"";
        return new ComputedTime(
                condition(TimeRegex.of(format)) + "strptime(" + time + zoned + ", "
                        + quoted(format + (offset.isEmpty() ? "" : " %z")) + "), _time)",
                "The events' months (" + names.stream().collect(Collectors.joining(", "))
                        + ") are not written in English, which TIME_FORMAT cannot read.");
    }

    /** A clock with the minutes that UTC is ahead of it, and a date behind it. */
    static ComputedTime biased(String format) {
        int bias = format.indexOf("%Ez");
        String clock = TimeRegex.of(format.substring(0, bias));
        String between = TimeRegex.escaped(format.substring(bias + 3, format.indexOf('%', bias + 3)));
        String date = TimeRegex.of(format.substring(format.indexOf('%', bias + 3)));
        String whole = clock + "[+-]\\d{3}" + between + date;
        String local = replaced("(" + clock + ")[+-]\\d{3}" + between + "(" + date + ")", "\\1 \\2 +0000");
        String minutes = replaced(clock + "\\+?(-?\\d{3})" + between + date, "\\1");
        return new ComputedTime(
                condition(whole) + "strptime(" + local + ", "
                        + quoted(format.substring(0, bias) + " " + format.substring(format.indexOf('%', bias + 3))
                                + " %z")
                        + ")+60*tonumber(" + minutes + "), _time)",
                "The clock is followed by the minutes to add for UTC, which TIME_FORMAT would subtract.");
    }

    private static String condition(String regex) {
        return "if(match(_raw, " + quoted(regex) + "), ";
    }

    private static String taken(String regex) {
        return replaced(regex, "\\1");
    }

    private static String replaced(String regex, String by) {
        return "replace(_raw, " + quoted("(?s)^.*?" + regex + ".*$") + ", \"" + by + "\")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}

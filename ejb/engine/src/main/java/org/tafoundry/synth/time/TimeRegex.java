package org.tafoundry.synth.time;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes the regex that times of a strptime format match. */
final class TimeRegex {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#]");

    private static final Map<Character, String> CONVERSIONS = Map.ofEntries(
            Map.entry('Y', "\\d{4}"),
            Map.entry('y', "\\d{2}"),
            Map.entry('m', "\\d{1,2}"),
            Map.entry('d', "\\d{1,2}"),
            Map.entry('b', "\\p{L}{3,9}\\.?"),
            Map.entry('B', "\\p{L}{3,9}"),
            Map.entry('a', "\\p{L}{3}"),
            Map.entry('A', "\\p{L}{6,9}"),
            Map.entry('H', "\\d{1,2}"),
            Map.entry('I', "\\d{1,2}"),
            Map.entry('M', "\\d{2}"),
            Map.entry('S', "\\d{2}"),
            Map.entry('N', "\\d{1,9}"),
            Map.entry('s', "\\d{10}"),
            Map.entry('p', "[AaPp]\\.?[Mm]\\.?"),
            Map.entry('z', "(?:Z|[+-]\\d{2}:?\\d{2})"),
            Map.entry('Z', "[A-Z]{1,5}"));

    private TimeRegex() {}

    /** The whole time. */
    static String of(String format) {
        if (format.equals(TimeHit.TAI64N)) {
            return "@4[0-9a-f]{23}";
        }
        int last = -1;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                int start = i;
                i++;
                while (i + 1 < format.length()
                        && CONVERSIONS.get(format.charAt(i)) == null
                        && format.charAt(i) != '%') {
                    i++;
                }
                String part = CONVERSIONS.getOrDefault(format.charAt(i), "%");
                // numbers that follow each other directly have all their digits
                boolean solid = last == start || i + 1 < format.length() && format.charAt(i + 1) == '%';
                regex.append(solid ? part.replace("\\d{1,2}", "\\d{2}") : part);
                last = i + 1;
            } else if (c == ' ') {
                regex.append(" +");
            } else {
                regex.append(escaped(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /** The beginning of the time: its date and hour with the colon behind it, which all its variations have. */
    static String beginning(String format) {
        int hour = Math.max(format.indexOf("%H"), format.indexOf("%I"));
        boolean dateFirst = hour > 0 && format.indexOf("%d") >= 0 && format.indexOf("%d") < hour;
        boolean separated = hour + 2 < format.length() && format.charAt(hour + 2) == ':';
        return of(dateFirst ? format.substring(0, hour + (separated ? 3 : 2)) : format)
                .replace("T\\d{1,2}", "[T ]\\d{1,2}");
    }

    /** Text as a regex that matches it. */
    static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}

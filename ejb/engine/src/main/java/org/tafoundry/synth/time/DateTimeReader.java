package org.tafoundry.synth.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one date and time at a place of a text and says by which strptime format. */
final class DateTimeReader {

    private static final String MON = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

    private static final Pattern WEEKDAY = Pattern.compile("(" + DAY + ")(nday|rsday|nesday|sday|urday|day)?(,? +)");
    private static final Pattern YMD = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}(?=[T \\-_]?\\d{2}:?\\d{2}:?\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|\\.\\d)");
    private static final Pattern D_MON_Y =
            Pattern.compile("(\\d{1,2})([-/ ])" + MON + "([a-z]*)\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MON_D_Y = Pattern.compile(MON + "([a-z]*)( +)\\d{1,2}(,? +)\\d{4}(?![\\d:])");
    private static final Pattern MON_D = Pattern.compile(MON + "([a-z]*)( +)\\d{1,2}(?=,? +\\d{1,2}:)");
    private static final Pattern Y_COLON = Pattern.compile("(?:19|20)\\d{2}:\\d{2}:\\d{2}(?=[- ]\\d{2}:\\d{2}:\\d{2})");
    private static final Pattern Y_MON_D = Pattern.compile("(?:19|20)\\d{2}( +)" + MON + " +\\d{1,2}(?=,? +\\d{1,2}:)");
    private static final Pattern D_MON = Pattern.compile("\\d{1,2}([-/ ])" + MON + "(?=[ ,]+\\d{1,2}:)");
    private static final Pattern M_D =
            Pattern.compile("(?:0[1-9]|1[0-2])([-./])(?:0[1-9]|[12]\\d|3[01])(?= +\\d{1,2}:\\d{2}:\\d{2})");
    private static final Pattern YYMMDD = Pattern.compile(
            "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?= +(?:\\d{6}(?!\\d)|\\d{1,2}:\\d{2}:\\d{2}))");

    private static final Pattern BETWEEN =
            Pattern.compile("T|t(?=\\d)|[\"']?[ ,;|]+[Tt]ime ?[=:] ?[\"']?| +- +| at |, *| *\\| *|:|-|_| +");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(:)(\\d{2})(?::(\\d{2})(?:([.,:])(\\d{1,9}))?)?(?![:\\d])");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{2})(\\.)(\\d{2})\\.(\\d{2})(?:(\\.)(\\d{1,9}))?(?!\\d)");
    private static final Pattern SOLID = Pattern.compile("(\\d{2})()(\\d{2})(\\d{2})(?:([.,])(\\d{1,9}))?(?!\\d)");
    private static final Pattern HALF = Pattern.compile("( ?)[AaPp]\\.?[Mm]\\b\\.?");
    private static final Pattern ZONE = Pattern.compile(
            "( ?)(Z(?![\\w])|[+-]\\d{2}:\\d{2}(?!\\d)|[+-]\\d{4}(?!\\d)|(?:GMT|UTC)[+-]\\d{2}:?\\d{2}(?!\\d)"
                    + "|(?:UTC|GMT|[ECMP][SD]T|CES?T|WES?T|EES?T|BST|IST|JST|KST|MSK|SGT|HKT|AES?T|AEDT|NZ[SD]T)(?![\\w]))");
    private static final Pattern YEAR = Pattern.compile("( +)(?:19|20)\\d{2}(?![\\d:.-])");

    private final String text;
    private final DateOrder order;
    private final StringBuilder format = new StringBuilder();
    private int end;
    private boolean zoned;
    private boolean halfDay;

    DateTimeReader(String text, DateOrder order) {
        this.text = text;
        this.order = order;
    }

    int end() {
        return end;
    }

    String format() {
        return format.toString();
    }

    boolean zoned() {
        return zoned;
    }

    /** Reads a time that begins here; a clock alone counts too. */
    boolean read(int from) {
        format.setLength(0);
        end = from;
        zoned = false;
        int weekday = weekday(from);
        int date = date(weekday);
        if (date < 0) {
            format.setLength(0);
            return clockAlone(from);
        }
        end = date;
        Matcher between = at(BETWEEN, date);
        int clockAt = between == null ? date : between.end();
        String beforeClock = format.toString();
        format.append(between == null ? "" : between.group().replaceAll(" +", " "));
        if (clock(clockAt)) {
            behindClock();
        } else {
            format.setLength(0);
            format.append(beforeClock);
            // a date without a clock is told apart from a version or an amount by its four-digit year
            return beforeClock.contains("%Y") && !Character.isLetterOrDigit(charAt(end));
        }
        return true;
    }

    private int weekday(int from) {
        Matcher day = at(WEEKDAY, from);
        if (day == null) {
            return from;
        }
        format.append(day.group(2) == null ? "%a" : "%A").append(day.group(3).replaceAll(" +", " "));
        return day.end();
    }

    private int date(int from) {
        Matcher m = at(YMD, from);
        if (m != null) {
            return put("%Y" + m.group(2) + "%m" + m.group(2) + "%d", m);
        }
        m = at(Y_COLON, from);
        if (m != null) {
            return put("%Y:%m:%d", m);
        }
        m = at(Y_MON_D, from);
        if (m != null) {
            return put("%Y %b %d", m);
        }
        m = at(COMPACT, from);
        if (m != null) {
            return put("%Y%m%d", m);
        }
        m = at(NUMBERS, from);
        if (m != null && (m.group(4).length() == 4 || at(BETWEEN, m.end()) != null) && plausible(m)) {
            order.add(m.group(2), m.group(1), m.group(3), m.group(4));
            return put(order.format(m.group(2), m.group(4)), m);
        }
        m = at(D_MON_Y, from);
        if (m != null) {
            String s = m.group(2);
            return put("%d" + s + month(m.group(3)) + s + (m.group(4).length() == 4 ? "%Y" : "%y"), m);
        }
        m = at(MON_D_Y, from);
        if (m != null) {
            return put(month(m.group(1)) + " %d" + m.group(3).replaceAll(" +", " ") + "%Y", m);
        }
        m = at(MON_D, from);
        if (m != null) {
            return put(month(m.group(1)) + " %d", m);
        }
        m = at(D_MON, from);
        if (m != null) {
            return put("%d" + m.group(1) + "%b", m);
        }
        m = at(M_D, from);
        if (m != null) {
            return put("%m" + m.group(1) + "%d", m);
        }
        m = at(YYMMDD, from);
        return m == null ? -1 : put("%y%m%d", m);
    }

    private boolean plausible(Matcher m) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(3));
        // 5.8.1175 is a version
        boolean year = m.group(4).length() == 2 || m.group(4).matches("(?:19|20)\\d{2}");
        return year && a <= 31 && b <= 31 && a + b > 0 && (a <= 12 || b <= 12);
    }

    private static String month(String rest) {
        return rest.isEmpty() ? "%b" : "%B";
    }

    private int put(String date, Matcher m) {
        format.append(date);
        return m.end();
    }

    private boolean clock(int from) {
        Matcher m = at(CLOCK, from);
        m = m == null ? at(DOTTED, from) : m;
        boolean solid = format.indexOf("%Y%m%d") >= 0 || format.indexOf("%y%m%d") >= 0;
        m = m == null && solid ? at(SOLID, from) : m;
        if (m == null || Integer.parseInt(m.group(1)) > 24 || Integer.parseInt(m.group(3)) > 59) {
            return false;
        }
        Matcher half = at(HALF, m.end());
        halfDay = half != null;
        String s = m.group(2);
        format.append(halfDay ? "%I" : "%H").append(s).append("%M");
        if (m.group(4) != null) {
            format.append(s).append("%S");
        }
        if (m.group(6) != null) {
            int digits = m.group(6).length();
            format.append(m.group(5))
                    .append('%')
                    .append(digits > 6 ? 9 : digits > 3 ? 6 : 3)
                    .append('N');
        }
        end = m.end();
        if (half != null) {
            format.append(half.group(1)).append("%p");
            end = half.end();
        }
        return true;
    }

    /** The zone, and the year where it stands last; in either order. */
    private void behindClock() {
        for (int i = 0; i < 2; i++) {
            Matcher zone = zoned ? null : at(ZONE, end);
            if (zone != null) {
                format.append(zone.group(1)).append(zoneFormat(zone.group(2)));
                end = zone.end();
                zoned = true;
            }
            Matcher year = format.indexOf("%Y") >= 0 || format.indexOf("%y") >= 0 ? null : at(YEAR, end);
            if (year != null) {
                format.append(" %Y");
                end = year.end();
            }
        }
    }

    private static String zoneFormat(String zone) {
        if (zone.startsWith("+") || zone.startsWith("-")) {
            return zone.contains(":") ? "%:z" : "%z";
        }
        if (zone.length() > 4 && (zone.startsWith("GMT") || zone.startsWith("UTC"))) {
            return zone.substring(0, 3) + (zone.contains(":") ? "%:z" : "%z");
        }
        return "%Z";
    }

    private boolean clockAlone(int from) {
        Matcher m = at(CLOCK, from);
        if (m == null || m.group(4) == null || !clock(from)) {
            return false;
        }
        behindClock();
        return true;
    }

    private Matcher at(Pattern pattern, int from) {
        Matcher m = pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return m.lookingAt() ? m : null;
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }
}

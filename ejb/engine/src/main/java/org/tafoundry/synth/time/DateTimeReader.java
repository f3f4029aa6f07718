package org.tafoundry.synth.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.time.ZoneNames;

/** Reads one date and time at a place of a text and says by which strptime format. */
final class DateTimeReader {

    private static final String DAY = "(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

    private static final Pattern WEEKDAY = Pattern.compile("(" + DAY + ")(nday|rsday|nesday|sday|urday|day)?(,? +)");
    private static final String NEXT_CELL = "[\"')\\]]?[ ,;|\\t]+[\"'(\\[]?";
    static final Pattern BETWEEN = Pattern.compile("T|t(?=\\d)|" + NEXT_CELL
            + "[\\w.-]{0,20}[Tt][Ii][Mm][Ee][\"']? ?[=:] ?[\"']?| +- +| at |, *| *[|;] *|:|-|_| +|" + NEXT_CELL);
    private static final Pattern BEFORE_DATE = Pattern.compile(
            NEXT_CELL + "[\\w.-]{0,20}[Dd][Aa][Tt][Ee][\"']? ?[=:] ?[\"']?|,? +(?=\\d|[A-Z][a-z]{2} \\d)");

    /** Behind a comma stand thousandths or finer parts of a second, or else the next column. */
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(:)(\\d{2})(?::(\\d{2})" + "(?:([.:]|,(?=(?:\\d{3}){1,3}+(?!\\d)))(\\d{1,9}))?)?(?!:?\\d)");

    private static final Pattern DOTTED =
            Pattern.compile("(\\d{2})(\\.)(\\d{2})\\.(\\d{2})(?:(\\.)(\\d{1,9}))?(?!\\d)");
    private static final Pattern SOLID = Pattern.compile("(\\d{2})()(\\d{2})(\\d{2})(?:([.,])(\\d{1,9}))?(?!\\d)");
    private static final Pattern HALF = Pattern.compile("( ?)[AaPp]\\.?[Mm]\\b\\.?");
    private static final Pattern ZONE = Pattern.compile(
            "( ?\\(?)(Z(?![\\w])|[+-]\\d{2}:\\d{2}(?!\\d)|[+-]\\d{4}(?!\\d)|(?:GMT|UTC)[+-]\\d{2}:?\\d{2}(?!\\d)"
                    + "|(?:UTC|GMT|[ECMP][SD]T|CES?T|WES?T|EES?T|BST|IST|JST|KST|MSK|SGT|HKT|AES?T|AEDT|NZ[SD]T)(?![\\w]))");
    private static final Pattern ZONE_PAIR =
            Pattern.compile("([\"']?[ ,;|]+[\"']?[\\w.-]{0,20}(?:tz|TZ|[Zz]one)[\\w.-]{0,20}[\"']? ?[=:]"
                    + " ?[\"']?)([+-]\\d{2}:?\\d{2}(?!\\d)|[A-Z]{1,5}(?![\\w/]))");
    private static final Pattern BIAS = Pattern.compile("[+-]\\d{3}(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("( +)(?:19|20)\\d{2}(?![\\d:.-])");
    private static final Pattern MAY_BE_DATE =
            Pattern.compile("\\d{1,4}[-/. :]|\\d{1,2} ?\\p{L}|\\d{4} \\d|\\d{6}[ :T_\\-]?\\d?");

    private final String text;
    private final DateReader dates;
    private final StringBuilder format = new StringBuilder();
    private int end;
    private boolean zoned;
    private boolean halfDay;
    private boolean biased;

    DateTimeReader(String text, DateOrder order) {
        this.text = text;
        this.dates = new DateReader(text, order);
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

    /** Whether minutes that the clock differs from UTC stand behind it: {@code 10:15:00.000-060}. */
    boolean biased() {
        return biased;
    }

    /** Reads a time that begins here; a clock alone counts too. */
    boolean read(int from) {
        format.setLength(0);
        end = from;
        zoned = false;
        biased = false;
        if (Character.isDigit(text.charAt(from)) && at(MAY_BE_DATE, from) == null) {
            return false;
        }
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
        format.append(between == null ? "" : literal(between.group()));
        if (clock(clockAt)) {
            if (!biasBehind()) {
                behindClock();
            }
        } else {
            format.setLength(0);
            format.append(beforeClock);
            // a date without a clock is told apart from a version or an amount by its four-digit year
            return beforeClock.contains("%Y") && !Character.isLetterOrDigit(charAt(end));
        }
        return true;
    }

    private static String literal(String text) {
        return text.replaceAll("[ \\t]+", " ").replace("%", "%%");
    }

    private int weekday(int from) {
        Matcher day = at(WEEKDAY, from);
        if (day == null) {
            return from;
        }
        format.append(day.group(2) == null ? "%a" : "%A").append(day.group(3).replaceAll(" +", " "));
        return day.end();
    }

    /** One past the date that begins here, whose format is added; -1 when none does. */
    private int date(int from) {
        Optional<DateReader.Date> date = dates.read(from);
        date.ifPresent(d -> format.append(d.format()));
        return date.map(DateReader.Date::end).orElse(-1);
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
        Matcher pair = zoned ? null : at(ZONE_PAIR, end);
        if (pair != null && ZoneNames.STANDARD.zone(pair.group(2)).isPresent()) {
            format.append(literal(pair.group(1))).append(zoneFormat(pair.group(2)));
            end = pair.end();
            zoned = true;
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
        Matcher m = Character.isDigit(text.charAt(from)) ? at(CLOCK, from) : null;
        if (m == null || m.group(4) == null || !clock(from)) {
            return false;
        }
        if (!biasBehind()) {
            behindClock();
        }
        dateBehind();
        return true;
    }

    /** Whether minutes that the clock differs from UTC stand behind it; the format reads them then. */
    private boolean biasBehind() {
        Matcher bias = at(BIAS, end);
        if (bias != null) {
            biased = true;
            end = bias.end();
            format.append("%Ez");
        }
        return bias != null;
    }

    /** A date with its year that stands behind the clock. */
    private void dateBehind() {
        Matcher behind = at(BEFORE_DATE, end);
        int length = format.length();
        if (behind != null && format.indexOf("%Y") < 0) {
            format.append(literal(behind.group()));
            int weekday = weekday(behind.end());
            int date = date(weekday);
            boolean clockBehind = date >= 0
                    && at(BETWEEN, date) != null
                    && at(CLOCK, at(BETWEEN, date).end()) != null;
            if (date >= 0 && format.indexOf("%Y", length) >= 0 && !clockBehind) {
                end = date;
            } else {
                format.setLength(length);
            }
        }
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

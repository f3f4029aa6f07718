package org.tafoundry.synth.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the times in an event, in every common layout. */
final class TimeScanner {

    private static final int MOST_CHARACTERS = 20_000;
    private static final int HEADER = 160;
    private static final int LABEL = 60;

    private static final Pattern EPOCH = Pattern.compile(
            "(?<![\\w.+-])(1\\d{9})(?:(\\.)(\\d{1,9})|(\\d{9})|(\\d{6})|(\\d{3}))?(?![\\w]|\\.\\d|-\\d)");
    private static final Pattern KEY = Pattern.compile(
            "(?:[\"']?([\\w@.$-]{1,50})[\"']?\\s?[=:]\\s?|<([\\w:.-]{1,50})(?:\\s[^<>]*)?>\\s*)[\"'\\[(]?\\z");
    private static final Pattern WORDS = Pattern.compile("([A-Za-z][\\w ]{1,30}?)[ \"\\[(]{1,2}\\z");

    private final DateOrder order;

    TimeScanner(DateOrder order) {
        this.order = order;
    }

    /** All times in an event, from left to right. */
    List<TimeHit> scan(String event) {
        List<TimeHit> hits = new ArrayList<>();
        int depth = 0;
        int to = Math.min(event.length(), MOST_CHARACTERS);
        Matcher epoch = EPOCH.matcher(event).region(0, to).useTransparentBounds(true);
        boolean epochs = epoch.find();
        DateTimeReader reader = new DateTimeReader(event, order);
        int at = 0;
        while (at < to) {
            if (epochs && epoch.start() < at) {
                epochs = epoch.find(at);
            }
            if (!mayStart(event, at)) {
                depth += event.charAt(at) == '{' ? 1 : event.charAt(at) == '}' ? -1 : 0;
                at++;
                continue;
            }
            if (epochs && epoch.start() == at) {
                hits.add(hit(event, at, epoch.end(), epochFormat(epoch), true, depth));
                at = epoch.end();
            } else if (reader.read(at)) {
                hits.add(hit(event, at, reader.end(), reader.format(), reader.zoned(), depth));
                at = reader.end();
            } else {
                at++;
            }
        }
        return hits;
    }

    private static boolean mayStart(String event, int at) {
        char c = event.charAt(at);
        if (c >= '0' && c <= '9') {
            if (at == 0) {
                return true;
            }
            char before = event.charAt(at - 1);
            return !Character.isLetterOrDigit(before) && before != '.' && before != '-' && before != '_'
                    || before == '-' && at > 1 && !Character.isLetterOrDigit(event.charAt(at - 2));
        }
        return c >= 'A'
                && c <= 'z'
                && "JFMASONDTW".indexOf(c) >= 0
                && (at == 0 || !Character.isLetterOrDigit(event.charAt(at - 1)));
    }

    private static TimeHit hit(String event, int start, int end, String format, boolean zoned, int depth) {
        String before = event.substring(Math.max(0, start - LABEL), start);
        Matcher key = KEY.matcher(before);
        if (key.find()) {
            String label = key.group(1) != null ? key.group(1) : key.group(2);
            boolean clockBefore = label.matches("\\d+");
            boolean host = event.charAt(start - 1) == ' '
                    && event.charAt(start - 2) == ':'
                    && start < HEADER
                    && header(event, start)
                    && TimeNames.score(label) < 45;
            if (!clockBefore && !host) {
                return new TimeHit(start, end, format, label, TimeHit.Place.KEYED, zoned, depth);
            }
        }
        if (start < HEADER && header(event, start)) {
            return new TimeHit(start, end, format, "", TimeHit.Place.HEADER, zoned, depth);
        }
        Matcher words = WORDS.matcher(before);
        String label = words.find() ? words.group(1).strip() : "";
        return new TimeHit(start, end, format, label, TimeHit.Place.TEXT, zoned, depth);
    }

    /** Whether only columns stand before: few words, no sentence. */
    private static boolean header(String event, int start) {
        String before = event.substring(0, start);
        return !before.contains("{") && !before.contains("=") && before.strip().split("\\s+").length <= 9;
    }

    private static String epochFormat(Matcher epoch) {
        if (epoch.group(2) != null) {
            int digits = epoch.group(3).length();
            return "%s.%" + (digits > 6 ? 9 : digits > 3 ? 6 : 3) + "N";
        }
        return epoch.group(4) != null
                ? "%s%9N"
                : epoch.group(5) != null ? "%s%6N" : epoch.group(6) != null ? "%s%3N" : "%s";
    }
}

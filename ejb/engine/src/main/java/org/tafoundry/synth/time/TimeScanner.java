package org.tafoundry.synth.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.Colours;

/** Finds the times in an event, in every common layout. */
final class TimeScanner {

    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_HITS = 200;
    private static final int MOST_DEPTH = 40;
    private static final int HEADER = 160;
    private static final int LABEL = 60;

    private static final Pattern EPOCH = Pattern.compile(
            "(?<![\\w.+-])(1\\d{9})(?:(\\.)(\\d{1,9})|(\\d{9})|(\\d{6})|(\\d{3}))?(?![\\w]|\\.\\d|-\\d)");
    private static final Pattern TAI64N = Pattern.compile("@4[0-9a-f]{23}(?![0-9A-Za-z])");
    private static final Pattern KEY = Pattern.compile(
            "(?:[\"']?([\\w@.$-]{1,50})[\"']?\\s{0,3}(?:=>|[=:])\\s{0,24}|<([\\w:.-]{1,50})(?:\\s[^<>]*)?>\\s*)[\"'\\[(]?\\z");
    private static final Pattern OBJECT_KEY = Pattern.compile("\"([^\"\\\\]{1,50})\"\\s{0,3}:\\s{0,6}\\[?\\s{0,6}\\z");
    private static final Pattern WORDS = Pattern.compile("([A-Za-z][\\w ]{1,30}?)[ \"\\[(]{1,2}\\z");

    /** The first two letters of months and weekdays. */
    private static final boolean[][] NAMES = new boolean[128][128];

    static {
        for (String two : "ja fe ma ap ju au se oc no de mo tu we th fr sa su".split(" ")) {
            name(two);
        }
        MonthNames.beginnings().forEach(TimeScanner::name);
    }

    private final DateOrder order;

    TimeScanner(DateOrder order) {
        this.order = order;
    }

    /** All times in an event, from left to right. */
    List<TimeHit> scan(String event) {
        return scan(event, MOST_CHARACTERS, MOST_HITS);
    }

    /** The times in the beginning of an event. */
    List<TimeHit> scan(String event, int characters, int most) {
        List<TimeHit> hits = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        int to = Math.min(event.length(), characters);
        Matcher epoch = EPOCH.matcher(event).region(0, to).useTransparentBounds(true);
        boolean epochs = epoch.find();
        DateTimeReader reader = new DateTimeReader(event, order);
        int at = 0;
        while (at < to && hits.size() < most) {
            if (epochs && epoch.start() < at) {
                epochs = epoch.find(at) && epoch.start() < to;
            }
            char c = event.charAt(at);
            if (c == '{' && path.size() < MOST_DEPTH) {
                path.addLast(key(event, at));
            } else if (c == '}') {
                path.pollLast();
            }
            if (c == '@' && tai(event, at)) {
                hits.add(hit(event, at, at + 25, TimeHit.TAI64N, true, path));
                at += 25;
            } else if (!mayStart(event, at)) {
                at++;
            } else if (epochs && epoch.start() == at) {
                hits.add(hit(event, at, epoch.end(), epochFormat(epoch), true, path));
                at = epoch.end();
            } else if (reader.read(at)) {
                hits.add(hit(event, at, reader.end(), reader.format(), reader.zoned() || reader.biased(), path));
                at = reader.end();
            } else {
                at++;
            }
        }
        return hits;
    }

    private static boolean tai(String event, int at) {
        return TAI64N.matcher(event).region(at, event.length()).lookingAt();
    }

    /** The key whose value is the object that begins here. */
    private static String key(String event, int brace) {
        Matcher key = OBJECT_KEY.matcher(event.substring(Math.max(0, brace - LABEL), brace));
        return key.find() ? key.group(1) : "";
    }

    private static boolean mayStart(String event, int at) {
        char c = event.charAt(at);
        if (c >= '0' && c <= '9') {
            if (at == 0) {
                return true;
            }
            char before = event.charAt(at - 1);
            // behind the letter of a level at an event's start stands the time of glog
            return !Character.isLetterOrDigit(before) && before != '.' && before != '-' && before != '_'
                    || before == '-' && at > 1 && !Character.isLetterOrDigit(event.charAt(at - 2))
                    || at == 1 && before >= 'A' && before <= 'Z'
                    || Colours.before(event, at);
        }
        return at + 1 < event.length()
                && c >= 'A'
                && c <= 'z'
                && (event.charAt(at + 1) >= 128 || NAMES[c | 0x20][event.charAt(at + 1) | 0x20])
                && (at == 0 || !Character.isLetterOrDigit(event.charAt(at - 1)));
    }

    private static void name(String two) {
        NAMES[two.charAt(0)][two.charAt(1)] = true;
    }

    private static TimeHit hit(String event, int start, int end, String format, boolean zoned, Deque<String> path) {
        String before = event.substring(Math.max(0, start - LABEL), start);
        Matcher key = KEY.matcher(before);
        if (key.find()) {
            String label = key.group(1) != null ? key.group(1) : key.group(2);
            boolean clockBefore = label.matches("\\d+");
            boolean line = key.start() > 0 && before.charAt(key.start() - 1) == '\n';
            boolean host = !line
                    && event.charAt(start - 1) == ' '
                    && event.charAt(start - 2) == ':'
                    && start < HEADER
                    && header(event, start)
                    && TimeNames.score(label) < 45;
            if (!clockBefore && !host) {
                return new TimeHit(start, end, format, label, path(path), TimeHit.Place.KEYED, zoned, path.size());
            }
        }
        if (start < HEADER && header(event, start)) {
            return new TimeHit(start, end, format, "", "", TimeHit.Place.HEADER, zoned, path.size());
        }
        Matcher words = WORDS.matcher(before);
        String label = words.find() ? words.group(1).strip() : "";
        return new TimeHit(start, end, format, label, "", TimeHit.Place.TEXT, zoned, path.size());
    }

    private static String path(Deque<String> path) {
        StringBuilder keys = new StringBuilder();
        for (Iterator<String> i = path.iterator(); i.hasNext(); ) {
            String key = i.next();
            keys.append(key).append(key.isEmpty() ? "" : ".");
        }
        return keys.toString();
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

package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tafoundry.synth.sample.Lexicon;

/** Finds the columns that the events of a source begin with, and writes one regex for each kind of header. */
final class HeaderDesigner {

    /** Share of a group's events that must agree on a column. */
    private static final double AGREE = 0.9;

    private static final int MOST_HEADERS = 6;

    /** So many events with their time in the same place are no accident. */
    private static final int FEWEST_ANCHORED = 4;

    /** So many columns may stand before the time. */
    private static final int FARTHEST = 8;

    /** More words before a payload are a sentence. */
    private static final int MOST_WORDS = 3;

    private final List<Header> headers = new ArrayList<>();

    /**
     * A kind of header.
     *
     * @param regex anchored regex whose last group, {@code message}, is the rest of the event
     * @param events number of events it was made from
     */
    record Header(String regex, int events) {}

    private record Scanned(String event, List<HeaderToken> tokens) {}

    private HeaderDesigner() {}

    /** The headers of these events, most frequent first; none when the events begin with free text. */
    static List<Header> design(List<String> events) {
        HeaderDesigner designer = new HeaderDesigner();
        designer.split(
                events.stream().map(e -> new Scanned(e, HeaderScanner.scan(e))).toList(), 0, 0);
        return designer.headers.stream()
                .sorted((a, b) -> Integer.compare(b.events(), a.events()))
                .limit(MOST_HEADERS)
                .toList();
    }

    /** Columns up to the first place where the events part ways; there the group is split by what comes next. */
    private void split(List<Scanned> group, int from, int depth) {
        int place = from;
        while (place < HeaderScanner.MOST && agreed(group, place)) {
            place++;
        }
        Map<HeaderType, List<Scanned>> parts = new EnumMap<>(HeaderType.class);
        for (Scanned s : group) {
            parts.computeIfAbsent(typeAt(s, place), t -> new ArrayList<>()).add(s);
        }
        int least = Math.max(2, group.size() / 7);
        boolean parting = depth < 4
                && parts.entrySet().stream()
                        .anyMatch(e -> e.getKey().parts()
                                && e.getValue().size() >= least
                                && e.getValue().size() < group.size());
        if (!parting) {
            write(group, place);
            return;
        }
        List<Scanned> rest = new ArrayList<>();
        for (Map.Entry<HeaderType, List<Scanned>> e : parts.entrySet()) {
            if (e.getKey().parts() && e.getValue().size() >= least) {
                split(e.getValue(), place, depth + 1);
            } else {
                rest.addAll(e.getValue());
            }
        }
        if (!rest.isEmpty()) {
            split(rest, place, depth + 4);
        }
    }

    /** Whether all events have the same number of words from here to their time: these are columns, whatever they say. */
    private static boolean anchored(List<Scanned> group, int place) {
        if (group.size() < FEWEST_ANCHORED) {
            return false;
        }
        for (int anchor = place + 1; anchor <= place + FARTHEST; anchor++) {
            int at = anchor;
            if (group.stream().allMatch(s -> typeAt(s, at).time())) {
                return IntStream.range(place, anchor)
                        .anyMatch(p -> group.stream()
                                        .map(s -> s.tokens().get(p).text())
                                        .distinct()
                                        .count()
                                > 1);
            }
        }
        return false;
    }

    /** Whether a few words only stand between here and the payload, whatever they say. */
    private static boolean beforePayload(List<Scanned> group, int place) {
        if (group.size() < FEWEST_ANCHORED || group.stream().allMatch(s -> payload(s, place))) {
            return false;
        }
        int left = 0;
        for (Scanned s : group) {
            int end = place;
            while (!payload(s, end)
                    && end <= place + MOST_WORDS
                    && !typeAt(s, end).strong()) {
                end++;
            }
            if (!payload(s, end) || end - place > MOST_WORDS) {
                return false;
            }
            left = Math.max(left, end - place);
        }
        return left > 0;
    }

    private static boolean payload(Scanned s, int place) {
        return place < s.tokens().size()
                && FreeText.PAYLOAD.strip().equals(s.tokens().get(place).text());
    }

    private static boolean agreed(List<Scanned> group, int place) {
        if (anchored(group, place) || beforePayload(group, place)) {
            return true;
        }
        TreeSet<String> words = new TreeSet<>();
        boolean wordy = false;
        for (Scanned s : group) {
            if (place < s.tokens().size()) {
                words.add(s.tokens().get(place).text());
                wordy |= s.tokens().get(place).type() == HeaderType.WORD;
            }
        }
        if (wordy && words.size() <= Math.max(2, group.size() / 8)) {
            return group.size() >= 8 || words.size() == 1 && group.size() >= 3;
        }
        HeaderType most = dominant(group, place);
        if (most == HeaderType.WORD) {
            HeaderType next = dominant(group, place + 1);
            return words.size() <= Math.max(3, group.size() / 2)
                    && (next.time() || next == HeaderType.QUOTED || next == HeaderType.LOGGER)
                    && share(group, place + 1, next) >= AGREE;
        }
        return share(group, place, most) >= AGREE;
    }

    /** The most frequent type at a place; a dash stands for a missing value of any type. */
    private static HeaderType dominant(List<Scanned> group, int place) {
        Map<HeaderType, Integer> counts = new EnumMap<>(HeaderType.class);
        group.forEach(s -> counts.merge(typeAt(s, place), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getKey() != HeaderType.DASH || counts.size() == 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(HeaderType.WORD);
    }

    private static double share(List<Scanned> group, int place, HeaderType type) {
        long good = group.stream()
                .map(s -> typeAt(s, place))
                .filter(t -> t == type || t == HeaderType.DASH)
                .count();
        return (double) good / group.size();
    }

    private void write(List<Scanned> group, int agreed) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (int place = 0; place < agreed; place++) {
            columns.add(column(group, place));
        }
        int end = Math.min(dashed(group, columns), beforeMessage(columns));
        while (end > 0 && !closes(columns, end - 1, group.size())) {
            end--;
        }
        if (end == 0 || columns.subList(0, end).stream().noneMatch(c -> c.type.strong())) {
            return;
        }
        boolean sentence = columns.get(0).type == HeaderType.WORD
                && columns.subList(0, end).stream().noneMatch(c -> c.type.strong() && c.type != HeaderType.ADDRESS);
        if (sentence) {
            return;
        }
        boolean piped = columns.subList(0, end).stream()
                .anyMatch(c -> c.separators.stream().anyMatch(t -> t.contains("|")));
        HeaderNames names = new HeaderNames();
        StringBuilder regex = new StringBuilder("^\\s*");
        for (int i = 0; i < end; i++) {
            HeaderColumn column = columns.get(i);
            column.piped = piped;
            column.beforeLogger = i + 1 < end
                    && i > 0
                    && columns.get(i - 1).level()
                    && columns.get(i + 1).loggers();
            column.identifies = column.type == HeaderType.MARK && identifies(group, i, end);
            column.afterTime = i > 0 && columns.get(i - 1).type == HeaderType.SYSLOG_TIME;
            String piece = column.regex(names) + separator(column);
            regex.append(column.optional ? "(?:" + piece + ")?" : piece);
        }
        headers.add(new Header(regex.append(names.group("message", ".*")).toString(), group.size()));
    }

    /** Whether events with the same value here begin their message with the same word, and others with others. */
    private static boolean identifies(List<Scanned> group, int place, int end) {
        Map<String, String> first = new TreeMap<>();
        boolean again = false;
        for (Scanned s : group) {
            if (end >= s.tokens().size()) {
                return false;
            }
            String word = s.tokens().get(end).text();
            String before = first.putIfAbsent(s.tokens().get(place).text(), word);
            again |= before != null;
            if (before != null && !before.equals(word)) {
                return false;
            }
        }
        return again && new TreeSet<>(first.values()).size() > 1;
    }

    /** Where all events have a dash between blanks soon behind a name, the column reaches to it and is the last. */
    private static int dashed(List<Scanned> group, List<HeaderColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            HeaderColumn column = columns.get(i);
            boolean named = column.type == HeaderType.NAME || column.type == HeaderType.WORD;
            if (named && column.dashes * 2 > group.size() && column.dashes < group.size()) {
                column.dashed = true;
                column.separators.clear();
                column.separators.add(" - ");
                return i + 1;
            }
        }
        return columns.size();
    }

    /** Whether a header may end with the column at this place. */
    private static boolean closes(List<HeaderColumn> columns, int place, int events) {
        HeaderColumn column = columns.get(place);
        if (column.type.strong() || column.dashed || column.beforePayload) {
            return true;
        }
        boolean behindStrong = place > 0 && columns.get(place - 1).type.strong();
        boolean number = column.type == HeaderType.NUMBER && !column.optional && behindStrong;
        boolean host = column.type == HeaderType.NAME
                && place > 0
                && columns.get(place - 1).type.time()
                && column.few();
        return events >= 4 && (number || host || column.wide());
    }

    /** Behind a level, a program or a logger begins the message: a word there is a column only where blanks set it apart. */
    private static int beforeMessage(List<HeaderColumn> columns) {
        boolean told = false;
        boolean leveled = false;
        for (int i = 0; i < columns.size(); i++) {
            HeaderColumn column = columns.get(i);
            if (leveled && column.type == HeaderType.WORD && !column.wide() && !column.beforePayload) {
                return i;
            }
            if (i > 0 && sentence(columns, i)) {
                return i;
            }
            if (told && column.type == HeaderType.PROGRAM && column.names()) {
                return i;
            }
            leveled |= column.level() || column.type == HeaderType.PROGRAM || column.type == HeaderType.LOGGER;
            told |= leveled || column.type.time();
        }
        return columns.size();
    }

    /** Whether the words that stand here always begin a sentence: words of the language, and no time or level behind. */
    private static boolean sentence(List<HeaderColumn> columns, int place) {
        HeaderColumn column = columns.get(place);
        return column.type == HeaderType.WORD
                && !column.wide()
                && !column.beforePayload
                && columns.subList(0, place).stream().anyMatch(c -> c.type.time())
                && column.texts.stream().allMatch(t -> Lexicon.word(t) && !t.equals(t.toUpperCase(Locale.ROOT)))
                && columns.subList(place, columns.size()).stream()
                        .noneMatch(c -> c.type.time() || c.level() || c.type == HeaderType.LOGGER);
    }

    private static HeaderColumn column(List<Scanned> group, int place) {
        HeaderType most = dominant(group, place);
        boolean mixed = group.stream().map(s -> typeAt(s, place)).anyMatch(t -> t != most && t != HeaderType.DASH);
        // values that differ in looks but are few are one column of words
        HeaderType type = mixed && most == HeaderType.NUMBER ? HeaderType.WORD : most;
        HeaderColumn column = new HeaderColumn(type);
        column.beforePayload = beforePayload(group, place);
        boolean missing = column.beforePayload && group.stream().anyMatch(s -> payload(s, place));
        column.optional = mixed && type.strong() || missing;
        for (Scanned s : group) {
            if (!payload(s, place)
                    && place < s.tokens().size()
                    && (s.tokens().get(place).type() == most
                            || s.tokens().get(place).type() == HeaderType.DASH
                            || !type.strong())) {
                HeaderToken token = s.tokens().get(place);
                column.texts.add(token.text());
                int next = place + 1 < s.tokens().size()
                        ? s.tokens().get(place + 1).start()
                        : s.event().length();
                String separator = s.event()
                        .substring(token.end(), Math.min(next, s.event().length()));
                column.separators.add(separator);
                column.dashes += separator.equals(" - ") ? 1 : 0;
            }
        }
        return column;
    }

    private static String separator(HeaderColumn column) {
        if (column.dashed) {
            return "\\s+-\\s+";
        }
        boolean nothing = column.separators.contains("");
        boolean dash = column.separators.stream().anyMatch(s -> s.contains("-"));
        boolean blank = column.separators.stream().allMatch(s -> s.isBlank() && !s.isEmpty());
        if (blank) {
            return "\\s+";
        }
        return dash ? "[\\s|,;:-]" + (nothing ? "*" : "+") : "[\\s|,;:]" + (nothing ? "*" : "+");
    }

    private static HeaderType typeAt(Scanned s, int place) {
        return place < s.tokens().size() ? s.tokens().get(place).type() : HeaderType.WORD;
    }
}

package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.synth.sample.Lexicon;

/** Writes the regex of a group's header: which of its columns belong to it, and where the message begins. */
final class HeaderWriter {

    private HeaderWriter() {}

    /** The header of this group, which agrees on so many columns; empty where its events begin with free text. */
    static Optional<HeaderDesigner.Header> write(HeaderGroup group, int agreed) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (int place = 0; place < agreed; place++) {
            columns.add(column(group, place));
        }
        int end = Math.min(dashed(group, columns), beforeMessage(columns));
        while (end > 0 && !closes(columns, end - 1, group.size())) {
            end--;
        }
        if (end == 0 || columns.subList(0, end).stream().noneMatch(c -> c.type.strong())) {
            return Optional.empty();
        }
        boolean sentence = columns.get(0).type == HeaderType.WORD
                && columns.subList(0, end).stream().noneMatch(c -> c.type.strong() && c.type != HeaderType.ADDRESS);
        if (sentence) {
            return Optional.empty();
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
            column.afterTime = i > 0 && (columns.get(i - 1).type == HeaderType.SYSLOG_TIME || sent(columns, i));
            boolean two = column.deed && i + 1 < end && columns.get(i + 1).deed && !column.wide();
            String piece = two ? deed(columns.get(++i), names) : column.regex(names) + separator(column);
            regex.append(column.optional ? "(?:" + piece + ")?" : piece);
        }
        return Optional.of(new HeaderDesigner.Header(
                regex.append(names.group("message", ".*")).toString(),
                group.events().stream().map(HeaderGroup.Event::event).toList()));
    }

    /** What it is done to and what is done, {@code VOLUME CREATE}: one name of the event. */
    private static String deed(HeaderColumn second, HeaderNames names) {
        return names.group("vendor_action", "\\S+\\s+\\S+") + separator(second);
    }

    /** Whether events with the same value here begin their message with the same word, and others with others. */
    private static boolean identifies(HeaderGroup group, int place, int end) {
        Map<String, String> first = new TreeMap<>();
        boolean again = false;
        for (HeaderGroup.Event s : group.events()) {
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
    private static int dashed(HeaderGroup group, List<HeaderColumn> columns) {
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
        if (column.type.strong() || column.dashed || column.beforePayload || column.deed) {
            return true;
        }
        boolean behindStrong = place > 0 && columns.get(place - 1).type.strong();
        boolean number = column.type == HeaderType.NUMBER && !column.optional && behindStrong;
        boolean host = column.type == HeaderType.NAME
                && place > 0
                && columns.get(place - 1).type.time()
                && column.few();
        return events >= 4 && (number || host || column.wide()) || sent(columns, place) && column.host();
    }

    /** Whether syslog's priority and a time stand before it, whatever the layout of the time: the host's place. */
    private static boolean sent(List<HeaderColumn> columns, int place) {
        return place > 1
                && columns.get(place - 1).type.time()
                && columns.get(0).type == HeaderType.PRIORITY
                && (columns.get(place).type == HeaderType.NAME || columns.get(place).type == HeaderType.WORD);
    }

    /** Behind a level, a program or a logger begins the message: a word there is a column only where blanks set it apart. */
    private static int beforeMessage(List<HeaderColumn> columns) {
        boolean told = false;
        boolean leveled = false;
        for (int i = 0; i < columns.size(); i++) {
            HeaderColumn column = columns.get(i);
            if (leveled && column.type == HeaderType.WORD && !column.wide() && !column.beforePayload && !column.deed) {
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

    private static HeaderColumn column(HeaderGroup group, int place) {
        HeaderType most = group.dominant(place);
        boolean mixed = group.events().stream()
                .map(s -> HeaderGroup.typeAt(s, place))
                .anyMatch(t -> t != most && t != HeaderType.DASH);
        // values that differ in looks but are few are one column of words
        HeaderType type = mixed && most == HeaderType.NUMBER ? HeaderType.WORD : most;
        HeaderColumn column = new HeaderColumn(type);
        column.beforePayload = group.beforePayload(place);
        column.deed = group.deed(place);
        boolean missing = column.beforePayload && group.events().stream().anyMatch(s -> HeaderGroup.payload(s, place));
        column.optional = mixed && type.strong() || missing;
        for (HeaderGroup.Event s : group.events()) {
            if (!HeaderGroup.payload(s, place)
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
}

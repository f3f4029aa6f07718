package org.tafoundry.splunk.search;

import org.tafoundry.finding.Location;

/** KV_MODE = auto and auto_escaped: {@code key=value} and {@code key="value"} anywhere in the event. */
final class KeyValueFields implements SearchStep {

    /** limits.conf [kv] maxchars. */
    static final int MOST_CHARACTERS = 10_240;

    private static final String VALUE_ENDS = " \t\r\n,;|&\"'])}";

    private final boolean escaped;
    private final Location where;

    KeyValueFields(boolean escaped, Location where) {
        this.escaped = escaped;
        this.where = where;
    }

    @Override
    public void apply(Working event) {
        String raw = event.event.raw();
        int limit = Math.min(raw.length(), MOST_CHARACTERS);
        int at = raw.indexOf('=');
        while (at >= 0 && at < limit) {
            int next = pair(raw, at, limit, event);
            at = raw.indexOf('=', Math.max(next, at + 1));
        }
    }

    /** Takes the pair around this equals sign; returns where to go on. */
    private int pair(String raw, int equals, int limit, Working event) {
        int end = equals;
        int start = end;
        while (start > 0 && key(raw.charAt(start - 1))) {
            start--;
        }
        String name = FieldNames.clean(raw.substring(start, end));
        int from = equals + 1;
        if (name.isEmpty() || from >= limit) {
            return from;
        }
        char quote = raw.charAt(from);
        if (quote == '"' || quote == '\'') {
            int close = closing(raw, from + 1, quote, limit);
            if (close >= 0) {
                String value = raw.substring(from + 1, close);
                store(name, escaped ? unescaped(value) : value, from + 1, close, event);
                return close + 1;
            }
            return from + 1;
        }
        int stop = from;
        while (stop < limit && VALUE_ENDS.indexOf(raw.charAt(stop)) < 0) {
            stop++;
        }
        store(name, raw.substring(from, stop), from, stop, event);
        return stop;
    }

    private void store(String name, String value, int start, int end, Working event) {
        if (!value.isEmpty()) {
            event.setIfAbsent(name, value, where, start, end);
        }
    }

    private int closing(String raw, int from, char quote, int limit) {
        for (int i = from; i < limit; i++) {
            if (escaped && raw.charAt(i) == '\\') {
                i++;
            } else if (raw.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0 ? value : value.replaceAll("\\\\([\"'\\\\])", "$1");
    }

    private static boolean key(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == ':';
    }
}

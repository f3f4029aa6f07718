package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;

/** KV_MODE = auto and auto_escaped: {@code key=value} and {@code key="value"} anywhere in the event. */
final class KeyValueFields implements SearchStep {

    /** limits.conf [kv] maxchars. */
    static final int MOST_CHARACTERS = 10_240;

    private static final String VALUE_ENDS = " \t\r\n,;|&\"'])}";

    private final boolean escaped;
    private final boolean trim;
    private final Location where;

    /**
     * Pairs as KV_MODE = auto reads them.
     *
     * @param escaped KV_MODE = auto_escaped
     * @param trim KV_TRIM_SPACES: blanks at either end of a quoted value are no part of it
     */
    KeyValueFields(boolean escaped, boolean trim, Location where) {
        this.escaped = escaped;
        this.trim = trim;
        this.where = where;
    }

    /** Where KV_MODE stands. */
    Location where() {
        return where;
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
                int first = from + 1;
                int last = close;
                while (trim && first < last && raw.charAt(first) == ' ') {
                    first++;
                }
                while (trim && last > first && raw.charAt(last - 1) == ' ') {
                    last--;
                }
                String value = raw.substring(first, last);
                store(name, escaped ? unescaped(value) : value, first, last, event);
                // Linux audit records hold pairs in single quotes: msg='op=login acct="bob" res=success'
                return quote == '"' ? close + 1 : from + 1;
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
        if (!value.isEmpty() && event.admits(name, where)) {
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

    @Override
    public List<Attempt> attempts(String field, Working event) {
        return AutomaticAttempt.of(this, where, "pair", field, event);
    }
}

package org.tafoundry.splunk.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A word or phrase that must occur in the event's text on token boundaries. */
final class RawTerm implements SearchNode {

    private enum Kind {
        WORD,
        PHRASE,
        TERM,
        CASE
    }

    private final Kind kind;
    private final String text;
    /** The text between the wildcards. */
    private final String[] parts;

    private RawTerm(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
        String wanted = kind == Kind.CASE ? text : text.toLowerCase(Locale.ROOT);
        this.parts = wanted.split("\\*+", -1);
    }

    static RawTerm word(String text) {
        return new RawTerm(Kind.WORD, text);
    }

    static RawTerm phrase(String text) {
        return new RawTerm(Kind.PHRASE, text);
    }

    /** A token between major breakers, for example {@code TERM(10.1.2.3)}. */
    static RawTerm term(String text) {
        return new RawTerm(Kind.TERM, text);
    }

    /** A word in this spelling only. */
    static RawTerm exactCase(String text) {
        return new RawTerm(Kind.CASE, text);
    }

    @Override
    public boolean matches(SearchContext context) {
        String raw = kind == Kind.CASE ? context.raw() : context.lowerRaw();
        String first = parts[0];
        if (parts.length == 1 && first.isEmpty()) {
            return true;
        }
        int start = raw.indexOf(first);
        while (start >= 0) {
            if (opens(raw, start) && continues(raw, start + first.length())) {
                return true;
            }
            start = start < raw.length() ? raw.indexOf(first, start + 1) : -1;
            if (first.isEmpty() && kind == Kind.PHRASE) {
                return false;
            }
        }
        return false;
    }

    private boolean opens(String raw, int start) {
        return parts[0].isEmpty() || start == 0 || isBoundary(raw.charAt(start - 1), parts[0].charAt(0));
    }

    private boolean closes(String raw, int end) {
        String last = parts[parts.length - 1];
        return last.isEmpty() || end == raw.length() || isBoundary(raw.charAt(end), last.charAt(last.length() - 1));
    }

    private boolean isBoundary(char outside, char inside) {
        return kind == Kind.TERM ? Segmenters.isMajor(outside) : Segmenters.isAny(outside) || Segmenters.isAny(inside);
    }

    /** Finds the parts after the first; the nearest place is the best for all but the last. */
    private boolean continues(String raw, int from) {
        if (parts.length == 1) {
            return closes(raw, from);
        }
        int at = from;
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = raw.indexOf(parts[i], at);
            while (found >= 0 && last && !closes(raw, found + parts[i].length())) {
                found = raw.indexOf(parts[i], found + 1);
            }
            if (found < 0 || (kind != Kind.PHRASE && crossesMajor(raw, at, found))) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }

    private static boolean crossesMajor(String raw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Segmenters.isMajor(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean admits(SearchContext tags) {
        return true;
    }

    @Override
    public void collect(String field, Set<String> values) {
        // A term compares no field.
    }

    @Override
    public void print(StringBuilder out) {
        switch (kind) {
            case TERM, CASE -> out.append(kind.name()).append('(').append(text).append(')');
            default -> out.append(isPlain() ? escaped() : SearchNode.quote(text));
        }
    }

    /** A word as the lexer reads it back; in quotes it would be a phrase, which matches within tokens too. */
    private String escaped() {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private boolean isPlain() {
        return kind == Kind.WORD
                && !text.equals("IN")
                && !text.contains("::")
                && Arrays.stream(parts).anyMatch(part -> !part.isEmpty());
    }
}

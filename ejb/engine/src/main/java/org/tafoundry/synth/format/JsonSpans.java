package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Finds JSON objects in text by their braces, strings respected; it does not judge what is between them. */
public final class JsonSpans {

    /** So many objects may be open to the end of a text before the search gives up: it is not JSON then. */
    private static final int MOST_OPEN = 16;

    /**
     * A JSON object in a text.
     *
     * @param start its opening brace
     * @param end one past its closing brace
     */
    public record Span(int start, int end) {}

    private JsonSpans() {}

    /** The outermost objects that begin at a line's start, blanks aside. */
    static List<Span> atLineStarts(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        int open = 0;
        while (at < text.length() && open < MOST_OPEN) {
            int begin = at;
            while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            boolean brace = begin < text.length() && text.charAt(begin) == '{';
            int end = brace ? end(text, begin) : -1;
            if (end > 0) {
                spans.add(new Span(begin, end));
                at = end;
            } else {
                open += brace ? 1 : 0;
                int line = text.indexOf('\n', begin);
                at = line < 0 ? text.length() : line + 1;
            }
        }
        return spans;
    }

    /** The objects that are elements of the array that begins here. */
    static List<Span> elements(String text, int bracket) {
        List<Span> spans = new ArrayList<>();
        int at = bracket + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                int end = end(text, at);
                if (end < 0) {
                    return spans;
                }
                spans.add(new Span(at, end));
                at = end;
            } else if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else {
                return spans;
            }
        }
        return spans;
    }

    /** One past the brace that closes the object which begins here; -1 when nothing does. */
    public static int end(CharSequence text, int brace) {
        int depth = 0;
        for (int i = brace; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> {
                    i = closingQuote(text, i);
                    if (i < 0) {
                        return -1;
                    }
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                default -> {
                    // any other character is part of a value
                }
            }
        }
        return -1;
    }

    /** Where the string that begins here ends; -1 when it does not. */
    static int closingQuote(CharSequence text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }
}

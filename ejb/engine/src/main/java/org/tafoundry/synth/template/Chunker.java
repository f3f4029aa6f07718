package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into chunks at blanks, brackets, quotes, commas and equals signs. */
final class Chunker {

    private static final int MOST_CHUNKS = 250;

    private static final int LONGEST_SCHEME = 16;

    private static final AsciiSet SCHEME =
            AsciiSet.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    /** The characters that are part of no word. */
    private static final AsciiSet BETWEEN = AsciiSet.of(" \t\n\u000b\f\r\"'()[]{}<>,;=|");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\r\\n]{0,2000}\"");

    private static final Pattern APOSTROPHES = Pattern.compile("'[^'\\r\\n]{1,300}'(?![\\p{L}\\d])");

    private static final Pattern OTHER_QUOTES = Pattern.compile(
            "`[^`\\r\\n]{1,300}`|\u00ab[^\u00bb\\r\\n]{1,300}\u00bb" + "|\u201c[^\u201d\\r\\n]{1,300}\u201d");

    private static final Pattern TIME = Pattern.compile(
            "(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} +\\d{1,2} \\d{1,2}:\\d{2}:\\d{2}(?: [A-Z]{3,4})?(?: \\d{4})?"
                    + "|(?:[A-Z][a-z]{2,8},? )?\\d{1,2} [A-Z][a-z]{2,8},? \\d{4},? \\d{1,2}:\\d{2}:\\d{2}"
                    + "(?: [AP]M\\b)?(?:[.,]\\d+)?(?: [A-Z]{3,4})?"
                    + "|\\d{4} [A-Z][a-z]{2} +\\d{1,2} \\d{1,2}:\\d{2}:\\d{2}"
                    + "|\\d{1,2}/[A-Z][a-z]{2}/\\d{4}[: ]\\d{1,2}:\\d{2}:\\d{2}"
                    + "|\\d{4}[-/]\\d{2}[-/]\\d{2} \\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?");

    private static final Pattern SIZE = Pattern.compile("<\\d+ ?(?:ns|us|ms|s|secs?|seconds?|min)\\b");

    /** An address and port that a label's colon follows. */
    private static final Pattern END_POINT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5}(?=:[A-Za-z])");

    /** A number whose thousands commas set apart. */
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,6}+(?:\\.\\d+)?(?![\\w,]|\\.\\d)");

    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\\s\"'<>\\]]+");

    private static final Pattern LABELLED = Pattern.compile(
            "(\\p{L}[\\p{L}_-]*):((?=[^:/\\\\]*$)[^:]+|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5})");

    private static final Pattern FAMILY = Pattern.compile("(?:ipv[46]|inet6?):");

    private static final Pattern HOST_AND_ADDRESS =
            Pattern.compile("[A-Za-z][\\w.-]*/\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?");

    private final String event;
    private final List<Chunk> chunks = new ArrayList<>();

    /** Where the text between the last chunk and the next begins. */
    private int gap;

    private Chunker(String event, int from) {
        this.event = event;
        this.gap = from;
    }

    /** The chunks of an event from this character on. */
    static List<Chunk> of(String event, int from) {
        return of(event, from, event.length());
    }

    /** The chunks of an event between these characters. */
    static List<Chunk> of(String event, int from, int to) {
        Chunker chunker = new Chunker(event, from);
        int at = from;
        while (at < to && chunker.chunks.size() < MOST_CHUNKS) {
            at = chunker.piece(at);
        }
        return chunker.chunks;
    }

    /** Takes what begins here, if anything does; the character where to go on. */
    private int piece(int at) {
        char c = event.charAt(at);
        if (c == '"') {
            return quoted(QUOTED, at, at + 1);
        }
        if (c == '\'') {
            boolean inside = at > 0 && (Character.isLetter(event.codePointBefore(at)) || digit(event.charAt(at - 1)));
            return inside ? at + 1 : quoted(APOSTROPHES, at, at + 1);
        }
        if (c == '<') {
            int end = end(SIZE, at);
            return end < 0 ? at + 1 : typed(at, end, ChunkType.MEASURE, end);
        }
        if (BETWEEN.has(c)) {
            return at + 1;
        }
        int special = c == '`' || c == '\u00ab' || c == '\u201c' ? quoted(OTHER_QUOTES, at, -1) : special(c, at);
        if (special >= 0) {
            return special;
        }
        int end = at + 1;
        while (end < event.length() && !BETWEEN.has(event.charAt(end))) {
            end++;
        }
        // "192.0.2.7->/var/log": the shaft of an arrow is no part of what it begins at
        boolean arrow = end < event.length() && event.charAt(end) == '>' && event.charAt(end - 1) == '-';
        plain(at, arrow && end > at + 1 ? end - 1 : end);
        return end;
    }

    /** Takes a time, URL or end point that begins here with this letter or digit, -1 if none does. */
    private int special(char c, int at) {
        boolean digit = digit(c);
        if (digit || c >= 'A' && c <= 'Z' && at + 2 < event.length() && small(at + 1) && small(at + 2)) {
            int end = end(TIME, at);
            if (end >= 0) {
                return typed(at, end, ChunkType.DATETIME, end);
            }
        }
        if (digit) {
            int number = at > 0 && ",.-+".indexOf(event.charAt(at - 1)) >= 0 ? -1 : end(GROUPED, at);
            if (number >= 0) {
                return typed(at, number, ChunkType.NUMBER, number);
            }
            int end = end(END_POINT, at);
            return end < 0 ? -1 : typed(at, end, ChunkType.IP_PORT, end);
        }
        int end = scheme(at) ? end(URL, at) : -1;
        return end < 0 ? -1 : typed(at, trimmed(at, end, ".:,;!?)"), ChunkType.URL, end);
    }

    private int typed(int start, int end, ChunkType type, int next) {
        add(start, end, type);
        gap = end;
        return next;
    }

    /** Takes a quoted value, if the quotes close; they belong to the gaps around it. */
    private int quoted(Pattern pattern, int at, int otherwise) {
        int end = end(pattern, at);
        if (end < 0) {
            return otherwise;
        }
        add(at + 1, end - 1, ChunkType.QUOTED);
        gap = end - 1;
        return end;
    }

    private int end(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(event).region(at, event.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Whether letters, digits and signs stand here that a colon follows, as the scheme of a URL does. */
    private boolean scheme(int at) {
        int end = at;
        while (end < event.length() && end - at <= LONGEST_SCHEME && SCHEME.has(event.charAt(end))) {
            end++;
        }
        return end < event.length() && event.charAt(end) == ':';
    }

    private boolean small(int at) {
        return event.charAt(at) >= 'a' && event.charAt(at) <= 'z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void plain(int start, int rawEnd) {
        int end = trimmed(start, rawEnd, ".:!?");
        if (end == start) {
            add(start, rawEnd, ChunkType.SYMBOL);
            gap = rawEnd;
            return;
        }
        String text = event.substring(start, end);
        ChunkType type = ChunkType.of(text);
        boolean label = type == ChunkType.IDENT || type == ChunkType.HOST_PORT && !address(text);
        Matcher labelled = LABELLED.matcher(text);
        if (label && labelled.matches()) {
            // "state:up" is a label and its value
            int colon = start + labelled.end(1);
            add(start, colon, ChunkType.WORD);
            gap = colon;
            add(colon + 1, end, ChunkType.of(event.substring(colon + 1, end)));
        } else if (text.indexOf('/') > 0 && HOST_AND_ADDRESS.matcher(text).matches()) {
            // Java prints an address that it looked up as name/10.0.0.1:80
            int slash = start + text.indexOf('/');
            add(start, slash, ChunkType.of(event.substring(start, slash)));
            gap = slash;
            add(slash + 1, end, ChunkType.of(event.substring(slash + 1, end)));
        } else if (FAMILY.matcher(text).lookingAt()
                && ChunkType.of(FAMILY.matcher(text).replaceFirst("")).address()) {
            // the family of an address, "ipv4:10.0.0.1:80", is no part of it
            String address = FAMILY.matcher(text).replaceFirst("");
            add(end - address.length(), end, ChunkType.of(address));
        } else if (text.startsWith("/")
                && text.indexOf('/', 1) < 0
                && ChunkType.of(text.substring(1)).address()) {
            // Java prints an address as /10.0.0.1:80
            add(start + 1, end, ChunkType.of(text.substring(1)));
        } else {
            add(start, end, label ? ChunkType.IDENT : type);
        }
        gap = end;
    }

    /** host:port, where the host has a dot or a digit; "error:5" is a label. */
    private static boolean address(String text) {
        String host = text.substring(0, text.indexOf(':'));
        boolean letters = host.chars().anyMatch(Character::isLetter);
        return letters
                && (host.indexOf('.') >= 0 || host.chars().anyMatch(Character::isDigit) || host.equals("localhost"));
    }

    private int trimmed(int start, int end, String punctuation) {
        int e = end;
        while (e > start && punctuation.indexOf(event.charAt(e - 1)) >= 0) {
            e--;
        }
        return e;
    }

    private void add(int start, int end, ChunkType type) {
        chunks.add(new Chunk(event.substring(start, end), start, end, type, event.substring(gap, start)));
    }
}

package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a message into chunks at blanks, brackets, quotes, commas and equals signs. */
final class Chunker {

    private static final int MOST_CHUNKS = 250;

    private static final Pattern PIECE = Pattern.compile("(?<q>\"[^\"\\r"
            + "\\n"
            + "]{0,2000}\")|(?<![\\p{L}\\d])'(?<s>[^'\\r"
            + "\\n"
            + "]{1,300})'(?![\\p{L}\\d])|(?<b>`[^`\\r"
            + "\\n"
            + "]{1,300}`|\u00ab[^\u00bb\\r"
            + "\\n"
            + "]{1,300}\u00bb|\u201c[^\u201d\\r"
            + "\\n"
            + "]{1,300}\u201d)|(?<t>(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} +\\d{1,2} \\d{1,2}:\\d{2}:\\d{2}(?: [A-Z]{3,4})?(?: \\d{4})?|(?:[A-Z][a-z]{2,8},? )?\\d{1,2} [A-Z][a-z]{2,8},? \\d{4},? \\d{1,2}:\\d{2}:\\d{2}(?: [AP]M\\b)?(?:[.,]\\d+)?(?: [A-Z]{3,4})?|\\d{1,2}/[A-Z][a-z]{2}/\\d{4}[: ]\\d{1,2}:\\d{2}:\\d{2}|\\d{4}[-/]\\d{2}[-/]\\d{2} \\d{2}:\\d{2}:\\d{2}(?:[.,]\\d+)?)"
            + "|(?<u>[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\\s\"'<>\\]]+)|(?<m><\\d+ ?(?:ns|us|ms|s|secs?|seconds?|min)\\b)|(?<e>\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5})(?=:[A-Za-z])"
            + "|(?<c>[^\\s\"'()\\[\\]{}<>,;=|]+)");

    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L}_-]*):(?=[^:/\\\\]*$)([^:]+)");

    private static final Pattern HOST_AND_ADDRESS =
            Pattern.compile("[A-Za-z][\\w.-]*/\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?");

    private Chunker() {}

    /** The chunks of an event from this character on. */
    static List<Chunk> of(String event, int from) {
        List<Chunk> chunks = new ArrayList<>();
        Matcher matcher = PIECE.matcher(event);
        int gap = from;
        int at = from;
        while (chunks.size() < MOST_CHUNKS && matcher.find(at)) {
            at = matcher.end();
            if (matcher.start("c") >= 0) {
                gap = plain(event, gap, matcher.start(), matcher.end(), chunks);
            } else if (matcher.start("u") >= 0) {
                int end = trimmed(event, matcher.start(), matcher.end(), ".:,;!?)");
                add(event, gap, matcher.start(), end, ChunkType.URL, chunks);
                gap = end;
            } else if (matcher.start("m") >= 0) {
                add(event, gap, matcher.start(), matcher.end(), ChunkType.MEASURE, chunks);
                gap = matcher.end();
            } else if (matcher.start("e") >= 0) {
                add(event, gap, matcher.start(), matcher.end(), ChunkType.IP_PORT, chunks);
                gap = matcher.end();
            } else if (matcher.start("t") >= 0) {
                add(event, gap, matcher.start(), matcher.end(), ChunkType.DATETIME, chunks);
                gap = matcher.end();
            } else {
                // the quotes belong to the gaps around the value
                add(event, gap, matcher.start() + 1, matcher.end() - 1, ChunkType.QUOTED, chunks);
                gap = matcher.end() - 1;
            }
        }
        return chunks;
    }

    private static int plain(String event, int gap, int start, int rawEnd, List<Chunk> chunks) {
        int end = trimmed(event, start, rawEnd, ".:!?");
        if (end == start) {
            add(event, gap, start, rawEnd, ChunkType.SYMBOL, chunks);
            return rawEnd;
        }
        String text = event.substring(start, end);
        ChunkType type = ChunkType.of(text);
        Matcher labelled = LABELLED.matcher(text);
        boolean label = type == ChunkType.IDENT || type == ChunkType.HOST_PORT && !address(text);
        if (label && labelled.matches()) {
            // "state:up" is a label and its value
            int colon = start + labelled.end(1);
            add(event, gap, start, colon, ChunkType.WORD, chunks);
            add(event, colon, colon + 1, end, ChunkType.of(event.substring(colon + 1, end)), chunks);
        } else if (HOST_AND_ADDRESS.matcher(text).matches()) {
            // Java prints an address that it looked up as name/10.0.0.1:80
            int slash = start + text.indexOf('/');
            add(event, gap, start, slash, ChunkType.of(event.substring(start, slash)), chunks);
            add(event, slash, slash + 1, end, ChunkType.of(event.substring(slash + 1, end)), chunks);
        } else if (text.startsWith("/")
                && text.indexOf('/', 1) < 0
                && ChunkType.of(text.substring(1)).address()) {
            // Java prints an address as /10.0.0.1:80
            add(event, gap, start + 1, end, ChunkType.of(text.substring(1)), chunks);
        } else {
            add(event, gap, start, end, type, chunks);
        }
        return end;
    }

    /** host:port, where the host has a dot or a digit; "error:5" is a label. */
    private static boolean address(String text) {
        String host = text.substring(0, text.indexOf(':'));
        return host.indexOf('.') >= 0 || host.chars().anyMatch(Character::isDigit) || host.equals("localhost");
    }

    private static int trimmed(String event, int start, int end, String punctuation) {
        int e = end;
        while (e > start && punctuation.indexOf(event.charAt(e - 1)) >= 0) {
            e--;
        }
        return e;
    }

    private static void add(String event, int gapStart, int start, int end, ChunkType type, List<Chunk> chunks) {
        chunks.add(new Chunk(event.substring(start, end), start, end, type, event.substring(gapStart, start)));
    }
}

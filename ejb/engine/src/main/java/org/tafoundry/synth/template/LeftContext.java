package org.tafoundry.synth.template;

import java.util.List;

/** The text before a value as a regex: words stay as they are, values among them match any of their type. */
final class LeftContext {

    private LeftContext() {}

    /** The regex for this many chunks before the slot; fewer when the message begins earlier. */
    static String of(Slot slot, int chunks) {
        List<Chunk> all = slot.message().chunks;
        int first = Math.max(0, slot.chunk() - chunks);
        StringBuilder regex = new StringBuilder();
        for (int i = first; i < slot.chunk(); i++) {
            Chunk chunk = all.get(i);
            if (i > first) {
                regex.append(gap(chunk.gap()));
            } else if (!slot.message().variable(i) && startsWithWord(chunk.text())) {
                regex.append("\\b");
            }
            regex.append(slot.message().variable(i) ? any(chunk) : literal(chunk.text()));
        }
        return regex.append(gap(slot.value().gap())).toString();
    }

    /** The regex for this many chunks behind the slot; empty for none. */
    static String right(Slot slot, int chunks) {
        List<Chunk> all = slot.message().chunks;
        StringBuilder regex = new StringBuilder();
        for (int i = slot.chunk() + 1; i <= Math.min(slot.chunk() + chunks, all.size() - 1); i++) {
            regex.append(gap(all.get(i).gap()));
            regex.append(
                    slot.message().variable(i)
                            ? any(all.get(i))
                            : literal(all.get(i).text()));
        }
        return regex.toString();
    }

    /** Whether the chunks behind the value say something. */
    static boolean tellsRight(Slot slot, int chunks) {
        List<Chunk> all = slot.message().chunks;
        for (int i = slot.chunk() + 1; i <= Math.min(slot.chunk() + chunks, all.size() - 1); i++) {
            if (!slot.message().variable(i) && all.get(i).text().chars().anyMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the context says something: a blank alone would match anywhere. */
    static boolean tells(Slot slot, int chunks) {
        List<Chunk> all = slot.message().chunks;
        int first = Math.max(0, slot.chunk() - chunks);
        for (int i = first; i < slot.chunk(); i++) {
            if (!slot.message().variable(i) && all.get(i).text().chars().anyMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    /** A literal for PCRE2 and for the .conf format; runs of blanks match any blanks. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!blank) {
                    out.append("\\s+");
                }
                blank = true;
                continue;
            }
            blank = false;
            if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String gap(String text) {
        return literal(text);
    }

    private static String any(Chunk chunk) {
        return switch (chunk.type()) {
            case QUOTED -> "[^\"'`\\r\\n]*";
            case URL, PATH -> "\\S+?";
            case WORD -> ChunkType.CHUNK;
            default -> chunk.type().pcre();
        };
    }

    private static boolean startsWithWord(String text) {
        return !text.isEmpty() && (Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '_');
    }
}

package org.tafoundry.splunk.index.input;

/** Counts the bytes that characters take in UTF-8, without encoding them. */
final class Utf8Length {

    private Utf8Length() {}

    /** Bytes of a part of an array; half a surrogate pair counts as a replacement character. */
    static long of(char[] text, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= text[i];
        }
        if (all < 0x80) {
            return to - from;
        }
        long extra = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x80) {
                // Each half of a pair counts two, so that the pair has its four bytes.
                extra += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return to - from + extra;
    }

    /** Greatest end at which a part of an array has at most this many bytes and no character is split. */
    static int limit(char[] text, int from, int to, long most) {
        long bytes = 0;
        int i = from;
        while (i < to) {
            char c = text[i];
            boolean pair = Character.isHighSurrogate(c) && i + 1 < to;
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
            if (bytes > most) {
                return i;
            }
            i += pair ? 2 : 1;
        }
        return to;
    }
}

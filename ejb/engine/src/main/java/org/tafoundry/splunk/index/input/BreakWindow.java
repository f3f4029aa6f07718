package org.tafoundry.splunk.index.input;

import java.io.IOException;

/** The part of the text that is in memory while it is broken into lines. */
public final class BreakWindow implements CharSequence {

    /** Longest line that is held in memory, in characters. */
    public static final int MOST = 8 << 20;

    private final DecodedInput input;
    private final int chunk;
    private char[] text;
    private int length;
    private boolean ended;
    /** From here on all text is known to be ASCII. */
    private int asciiFrom;

    /** A window that reads its input in pieces of at most {@code chunk} characters. */
    public BreakWindow(DecodedInput input, int chunk) {
        this.input = input;
        // A character outside the basic plane takes two places at once.
        this.chunk = Math.max(2, chunk);
        this.text = new char[this.chunk * 2];
    }

    char[] text() {
        return text;
    }

    boolean ended() {
        return ended;
    }

    /** Bytes that a part of the text takes in UTF-8. */
    long bytes(int from, int to) {
        return from >= asciiFrom ? to - from : Utf8Length.of(text, from, to);
    }

    /** Forgets everything before {@code keepFrom} and reads more behind the rest. */
    void fill(int keepFrom) throws IOException {
        System.arraycopy(text, keepFrom, text, 0, length - keepFrom);
        length -= keepFrom;
        asciiFrom = Math.max(0, asciiFrom - keepFrom);
        if (text.length - length < chunk) {
            char[] larger = new char[Math.max(text.length * 2, length + chunk)];
            System.arraycopy(text, 0, larger, 0, length);
            text = larger;
        }
        int count = input.read(text, length, chunk);
        if (count < 0) {
            ended = true;
        } else {
            length += count;
            asciiFrom = input.ascii() ? asciiFrom : length;
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return text[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(text, start, end - start);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}

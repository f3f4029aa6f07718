package org.tafoundry.splunk.index.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a byte stream; bytes that are not valid in its encoding become {@code \xHH}, as in Splunk, so that none
 * is lost.
 */
public final class DecodedInput {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes;
    private final StringBuilder escaped = new StringBuilder();
    private int escapedAt;
    private boolean ended;
    private boolean flushed;
    private long bytesRead;
    private long bytesEscaped;
    private boolean ascii;

    /**
     * Starts to decode.
     *
     * @param head bytes that were already taken from the stream
     */
    DecodedInput(byte[] head, InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.bytes = ByteBuffer.allocate(Math.max(CHUNK, head.length));
        bytes.put(head).flip();
        bytesRead = head.length;
    }

    /** Bytes taken from the stream so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Bytes so far that the encoding does not have. */
    public long bytesEscaped() {
        return bytesEscaped;
    }

    /** The encoding. */
    public Charset charset() {
        return decoder.charset();
    }

    /** Whether the characters of the last read are known to be ASCII. */
    boolean ascii() {
        return ascii;
    }

    /** Decodes into a part of the array; returns the number of characters, or -1 at the end. */
    int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        ascii = decoder.charset().equals(StandardCharsets.UTF_8);
        while (out.position() == offset && out.hasRemaining()) {
            if (escapedAt < escaped.length()) {
                drainEscaped(out);
            } else if (flushed) {
                return -1;
            } else {
                decode(out);
            }
        }
        return out.position() - offset;
    }

    private void decode(CharBuffer out) throws IOException {
        int from = bytes.position();
        int before = out.position();
        CoderResult result = decoder.decode(bytes, out, ended);
        // In UTF-8 only ASCII has as many characters as bytes.
        ascii &= bytes.position() - from == out.position() - before;
        if (result.isError()) {
            escape(result.length());
            drainEscaped(out);
        } else if (result.isUnderflow()) {
            if (ended) {
                flushed = decoder.flush(out).isUnderflow();
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
    }

    private void escape(int count) {
        escaped.setLength(0);
        bytesEscaped += count;
        escapedAt = 0;
        for (int i = 0; i < count; i++) {
            int value = bytes.get() & 0xff;
            escaped.append("\\x").append(HEX[value >> 4]).append(HEX[value & 15]);
        }
    }

    private void drainEscaped(CharBuffer out) {
        while (escapedAt < escaped.length() && out.hasRemaining()) {
            out.put(escaped.charAt(escapedAt++));
        }
    }
}

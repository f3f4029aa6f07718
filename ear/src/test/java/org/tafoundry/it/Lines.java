package org.tafoundry.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A log of any size that is never in memory. */
final class Lines extends InputStream {
    private static final byte[] LINE =
            "event of a log that never ends, all of the same length\n".getBytes(StandardCharsets.US_ASCII);

    private final long size;
    private final long goneAfter;
    private long position;

    Lines(long size) {
        this(size, size);
    }

    /** A log whose sender is gone after some bytes. */
    Lines(long size, long goneAfter) {
        this.size = size;
        this.goneAfter = goneAfter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (position > goneAfter) {
            throw new IOException("the sender is gone");
        }
        int count = (int) Math.min(length, size - position);
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = LINE[(int) ((position + i) % LINE.length)];
        }
        position += count;
        return count;
    }
}

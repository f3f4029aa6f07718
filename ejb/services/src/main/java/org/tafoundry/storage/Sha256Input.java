package org.tafoundry.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read through it, up to a limit. */
public final class Sha256Input extends FilterInputStream {
    private final MessageDigest digest;
    private final long limit;
    private long size;
    private boolean failed;

    /** Reads {@code in}; more than {@code limit} bytes are a {@link LimitExceededException}. */
    public Sha256Input(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Says that there was more to read than allowed. */
    public static final class LimitExceededException extends IOException {
        LimitExceededException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = readHere(buffer, offset, length);
        if (read > 0) {
            size += read;
            if (size > limit) {
                throw new LimitExceededException(limit);
            }
            digest.update(buffer, offset, read);
        }
        return read;
    }

    private int readHere(byte[] buffer, int offset, int length) throws IOException {
        failed = true;
        int read = super.read(buffer, offset, length);
        failed = false;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes read so far. */
    public long size() {
        return size;
    }

    /** Whether the last read from the source failed. */
    public boolean failed() {
        return failed;
    }

    /** SHA-256 of what was read, in hexadecimal; ends the reading. */
    public String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

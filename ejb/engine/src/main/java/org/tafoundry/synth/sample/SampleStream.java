package org.tafoundry.synth.sample;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Sample;

/** Opens samples unpacked: plain, gzip (several members too) and zip, whose files are read one after the other. */
public final class SampleStream extends InputStream {

    /** Thrown when a sample cannot be unpacked; says why, and what to do next. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        private final SampleCode code;
        private final String suggestion;

        private Unreadable(SampleCode code, String message, String suggestion, IOException cause) {
            super(message, cause);
            this.code = code;
            this.suggestion = suggestion;
        }

        /** The same as a finding about a sample of this name. */
        public Finding finding(String name) {
            return Finding.of(code, Location.file(name), getMessage(), suggestion);
        }
    }

    /** A packed sample may unpack to as much as an upload may have: 500 MB. */
    private static final long MOST_UNPACKED = 500L << 20;

    private static final long MOST_PLAIN = 4L << 30;

    private final InputStream in;
    private final ZipInputStream zip;
    private final long most;
    private long bytes;
    /** What was read of a file in an archive to see whether it is packed itself. */
    private byte[] head = new byte[0];

    private int headAt;

    private SampleStream(InputStream in, ZipInputStream zip, long most) {
        this.in = in;
        this.zip = zip;
        this.most = most;
    }

    /** Opens a sample's bytes, unpacked. */
    public static SampleStream open(Sample sample) throws IOException {
        return of(sample.content().open());
    }

    /** Unpacks the bytes of a sample as they are read; {@link Unreadable} when they are damaged or too many. */
    public static SampleStream of(InputStream packed) throws IOException {
        try {
            return unpacking(packed);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    private static SampleStream unpacking(InputStream packed) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(packed, 1 << 16);
        Optional<Packing> packing = peek(raw);
        if (packing.isEmpty()) {
            return new SampleStream(raw, null, MOST_PLAIN);
        }
        switch (packing.get()) {
            case GZIP -> {
                InputStream unpacked = new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16);
                Optional<Packing> inner = peek(unpacked);
                if (inner.isPresent()) {
                    throw packed(inner.get(), "is packed twice: within gzip it is ");
                }
                return new SampleStream(unpacked, null, MOST_UNPACKED);
            }
            case ZIP -> {
                ZipInputStream zip = new ZipInputStream(raw);
                SampleStream stream = new SampleStream(zip, zip, MOST_UNPACKED);
                if (!stream.nextFile()) {
                    throw new ZipException("it holds no file");
                }
                return stream;
            }
            default -> throw packed(packing.get(), "is packed as ");
        }
    }

    /** How what follows is packed; it is read again afterwards. */
    private static Optional<Packing> peek(InputStream in) throws IOException {
        in.mark(Packing.HEAD);
        byte[] first = in.readNBytes(Packing.HEAD);
        in.reset();
        return Packing.of(first);
    }

    private static Unreadable packed(Packing packing, String how) {
        return new Unreadable(
                SampleCode.SAMPLE_PACKED,
                "The sample " + how + packing.words() + ", which is not unpacked here.",
                "Unpack it, and give the log as text, or packed once by gzip or zip.",
                null);
    }

    /** Bytes read so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = next(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        bytes += Math.max(read, 0);
        if (bytes > most) {
            throw new Unreadable(
                    SampleCode.SAMPLE_TOO_LARGE,
                    "The sample " + (most == MOST_PLAIN ? "has" : "unpacks to") + " more than " + most + " bytes ("
                            + (most >> 20) + " MB).",
                    "Give a part of the log: a few thousand events of every kind are enough.",
                    null);
        }
        return read;
    }

    private int next(byte[] buffer, int offset, int length) throws IOException {
        int read = inFile(buffer, offset, length);
        while (read < 0 && zip != null && nextFile()) {
            read = inFile(buffer, offset, length);
        }
        return read;
    }

    private int inFile(byte[] buffer, int offset, int length) throws IOException {
        int left = Math.min(length, head.length - headAt);
        if (left <= 0) {
            return in.read(buffer, offset, length);
        }
        System.arraycopy(head, headAt, buffer, offset, left);
        headAt += left;
        return left;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Unreadable damaged(IOException cause) {
        String why = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
        return new Unreadable(
                SampleCode.SAMPLE_DAMAGED,
                "The compressed sample is damaged: " + why + ".",
                "Compress the log again, or give it as plain text.",
                cause);
    }

    private boolean nextFile() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            return false;
        }
        head = zip.readNBytes(Packing.HEAD);
        headAt = 0;
        Optional<Packing> inner = Packing.of(head);
        if (inner.isPresent()) {
            throw packed(inner.get(), "is packed twice: its file \"" + entry.getName() + "\" is ");
        }
        return true;
    }
}

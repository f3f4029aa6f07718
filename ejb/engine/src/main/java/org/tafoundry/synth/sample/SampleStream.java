package org.tafoundry.synth.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tafoundry.order.Sample;

/** Opens samples unpacked: plain, gzip (several members too) and zip, whose files are read one after the other. */
public final class SampleStream extends InputStream {

    /** Thrown when a sample unpacks to more than is allowed. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLarge(long most) {
            super("The sample unpacks to more than " + most + " bytes.");
        }
    }

    private static final int MAGIC = 4;
    private static final long MOST_UNPACKED = 4L << 30;

    private final InputStream in;
    private final ZipInputStream zip;
    private long bytes;

    private SampleStream(InputStream in, ZipInputStream zip) {
        this.in = in;
        this.zip = zip;
    }

    /** Opens a sample's bytes, unpacked. */
    public static SampleStream open(Sample sample) throws IOException {
        return of(sample.content().open());
    }

    /** Unpacks the bytes of a sample as they are read; {@link java.util.zip.ZipException} when they are damaged. */
    public static SampleStream of(InputStream packed) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(packed, 1 << 16);
        raw.mark(MAGIC);
        byte[] magic = raw.readNBytes(MAGIC);
        raw.reset();
        if (magic.length > 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            InputStream unpacked = new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16);
            return new SampleStream(unpacked, null);
        }
        if (magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            ZipInputStream zip = new ZipInputStream(raw);
            nextFile(zip);
            return new SampleStream(zip, zip);
        }
        return new SampleStream(raw, null);
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
        int read = in.read(buffer, offset, length);
        while (read < 0 && zip != null && nextFile(zip)) {
            read = in.read(buffer, offset, length);
        }
        bytes += Math.max(read, 0);
        if (bytes > MOST_UNPACKED) {
            throw new TooLarge(MOST_UNPACKED);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return entry != null;
    }
}

package org.tafoundry.foundry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A sample's bytes with compression taken off, as Splunk's file monitor does. */
public final class SampleBytes {

    private SampleBytes() {}

    /** The plain bytes of a gzip stream; any other stream as it is. */
    public static InputStream plain(InputStream in) throws IOException {
        InputStream buffered = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }
}

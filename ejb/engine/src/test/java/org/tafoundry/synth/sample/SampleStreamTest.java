package org.tafoundry.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SampleStreamTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST = 500;

    @Test
    void unpacksAsMuchAsAnUploadMayHaveAndNoMore() throws IOException {
        assertThat(read(zeros(MOST, 0))).isEqualTo((long) MOST * MEBIBYTE);
        assertThatThrownBy(() -> read(zeros(MOST, 1)))
                .isInstanceOf(SampleStream.Unreadable.class)
                .hasMessageContaining("more than 524288000 bytes (500 MB)");
    }

    private static long read(byte[] packed) throws IOException {
        try (InputStream in = SampleStream.of(new ByteArrayInputStream(packed))) {
            byte[] buffer = new byte[MEBIBYTE];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private static byte[] zeros(int mebibytes, int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(new byte[MEBIBYTE]);
            }
            gzip.write(new byte[bytes]);
        }
        return packed.toByteArray();
    }
}

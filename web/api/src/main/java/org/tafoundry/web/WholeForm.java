package org.tafoundry.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The bytes of a form, which must not end before its closing boundary has come. */
final class WholeForm extends FilterInputStream {
    private final byte[] closing;

    /** How many bytes of the closing boundary the bytes read last are. */
    private int matched;

    private final Supplier<RuntimeException> cut;

    /** The bytes of {@code in}; {@code cut} makes what is thrown when they end too early. */
    WholeForm(InputStream in, String boundary, Supplier<RuntimeException> cut) {
        super(in);
        this.cut = cut;
        this.closing = ("--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 && matched < closing.length) {
            throw cut.get();
        }
        for (int i = offset; i < offset + read && matched < closing.length; i++) {
            matched = longerMatch(buffer[i]);
        }
        return read;
    }

    /** The length of the longest beginning of the closing boundary that the bytes up to this one end with. */
    private int longerMatch(byte next) {
        for (int length = matched; length >= 0; length--) {
            if (closing[length] == next && isBorder(length)) {
                return length + 1;
            }
        }
        return 0;
    }

    /** Whether the first {@code length} bytes of the boundary are also the last ones of what is matched so far. */
    private boolean isBorder(int length) {
        for (int i = 0; i < length; i++) {
            if (closing[i] != closing[matched - length + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package org.tafoundry.splunk.index;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that is one character repeated and an end; it takes no memory. */
final class RepeatingInput extends InputStream {

    private final byte repeated;
    private final byte[] end;
    private long left;
    private int at;

    RepeatingInput(String character, long times, String end) {
        this.repeated = (byte) character.charAt(0);
        this.left = times;
        this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        if (left > 0) {
            left--;
            return repeated;
        }
        return at < end.length ? end[at++] : -1;
    }
}

package org.tafoundry.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** An access log of any length as a stream: some thousand different lines, again and again. */
final class AccessLog extends InputStream {

    private static final int LINES = 20_000;
    private static final byte[] TEXT = text();

    private long left;
    private int at;

    AccessLog(long bytes) {
        left = bytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, TEXT.length - at), left);
        System.arraycopy(TEXT, at, target, offset, count);
        at = (at + count) % TEXT.length;
        left -= count;
        return count;
    }

    private static byte[] text() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append("10.")
                    .append(random.nextInt(256))
                    .append(".2.")
                    .append(random.nextInt(256))
                    .append(" - user")
                    .append(random.nextInt(100))
                    .append(" [0")
                    .append(1 + random.nextInt(8))
                    .append("/Mar/2026:10:1")
                    .append(random.nextInt(10))
                    .append(":2")
                    .append(random.nextInt(10))
                    .append(" +0000] \"GET /shop/")
                    .append(random.nextInt(100_000))
                    .append(".html?page=1 HTTP/1.1\" 200 ")
                    .append(random.nextInt(100_000))
                    .append(" \"https://example.com/start\" \"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\"\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}

package org.tafoundry.synth.writing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws the add-on's icon, lines of a log on a rounded square, as a PNG. */
final class Icon {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] BACK = {0x2b, 0x5b, 0x84, 0xff};
    private static final int[] LINE = {0xff, 0xff, 0xff, 0xff};
    private static final int[] NONE = {0, 0, 0, 0};
    /** Lengths of the drawn lines in parts of 36. */
    private static final int[] LENGTHS = {22, 14, 18, 10};

    private Icon() {}

    static byte[] png(int size) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < size; y++) {
            rows.write(0);
            for (int x = 0; x < size; x++) {
                for (int part : pixel(x * 36 / size, y * 36 / size)) {
                    rows.write(part);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(size)
                .putInt(size)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        chunk("IHDR", header, png);
        chunk("IDAT", deflated(rows.toByteArray()), png);
        chunk("IEND", new byte[0], png);
        return png.toByteArray();
    }

    private static int[] pixel(int x, int y) {
        boolean corner = (x < 3 || x > 32) && (y < 3 || y > 32);
        if (corner) {
            return NONE;
        }
        int line = (y - 7) / 6;
        boolean inLine = y >= 7 && line < LENGTHS.length && (y - 7) % 6 < 3;
        return inLine && x >= 7 && x < 7 + LENGTHS[line] ? LINE : BACK;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[bytes.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }

    private static void chunk(String type, byte[] data, ByteArrayOutputStream png) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}

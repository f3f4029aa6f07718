package org.tafoundry.synth.sample;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A sample's character encoding.
 *
 * @param charset the encoding
 * @param setting its name as props.conf CHARSET
 */
public record TextEncoding(Charset charset, String setting) {

    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, "UTF-8");

    /** The encoding of these first bytes: by byte order mark, by zero bytes, by whether they are valid UTF-8. */
    public static TextEncoding of(byte[] head) {
        if (starts(head, 0xff, 0xfe) || zeros(head, 1)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE");
        }
        if (starts(head, 0xfe, 0xff) || zeros(head, 0)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE");
        }
        if (validUtf8(head)) {
            return UTF_8;
        }
        boolean windows = false;
        for (byte b : head) {
            // ISO 8859-1 has control characters where Windows has dashes and quotes
            windows |= (b & 0xff) >= 0x80 && (b & 0xff) < 0xa0;
        }
        return windows
                ? new TextEncoding(Charset.forName("windows-1252"), "CP1252")
                : new TextEncoding(StandardCharsets.ISO_8859_1, "ISO-8859-1");
    }

    /** The text of these bytes; what does not decode becomes the replacement character. */
    public String text(byte[] bytes) {
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    /** Whether nearly every second byte from this one on is zero, as in UTF-16 of western text. */
    private static boolean zeros(byte[] head, int from) {
        int zero = 0;
        int other = 0;
        for (int i = 0; i + 1 < Math.min(head.length, 4096); i += 2) {
            zero += head[i + from] == 0 ? 1 : 0;
            other += head[i + 1 - from] == 0 ? 1 : 0;
        }
        int pairs = Math.min(head.length, 4096) / 2;
        return pairs > 1 && zero * 10 > pairs * 7 && other * 10 < pairs;
    }

    private static boolean validUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        // the last character may be cut: end of input is not told
        return !decoder.decode(ByteBuffer.wrap(head), out, false).isError();
    }
}

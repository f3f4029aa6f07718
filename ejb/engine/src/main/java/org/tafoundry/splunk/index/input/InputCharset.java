package org.tafoundry.splunk.index.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.index.setting.IndexCode;

/** The encoding that CHARSET names, or that AUTO finds in the first bytes. */
public final class InputCharset {

    private static final int HEAD = 1 << 16;
    private static final String AUTO = "AUTO";

    /** Names of iconv that Java does not know. */
    private static final Map<String, String> ICONV = Map.of(
            "UCS-2LE", "UTF-16LE",
            "UCS-2BE", "UTF-16BE",
            "UCS-2", "UTF-16",
            "UCS-4LE", "UTF-32LE",
            "UCS-4BE", "UTF-32BE",
            "UCS-4", "UTF-32",
            "LATIN-1", "ISO-8859-1",
            "MACROMAN", "x-MacRoman",
            "CP932", "windows-31j");

    private final String name;
    private final Charset charset;

    private InputCharset(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
    }

    /** The encoding of a CHARSET setting; UTF-8 without one, and with a finding for one that is unknown. */
    public static InputCharset of(Optional<ConfSetting> setting, Findings findings) {
        String name = setting.map(ConfSetting::value).orElse("").trim().toUpperCase(Locale.ROOT);
        if (name.isEmpty() || name.equals(AUTO)) {
            return new InputCharset(name, StandardCharsets.UTF_8);
        }
        Optional<Charset> charset = lookup(ICONV.getOrDefault(name, name));
        if (charset.isEmpty()) {
            findings.add(
                    IndexCode.INDEX_CHARSET_UNKNOWN,
                    setting.orElseThrow().where(),
                    "CHARSET \"" + setting.orElseThrow().value() + "\" is no known encoding; the input is read as UTF-8"
                            + " here, but Splunk would discard it.",
                    "Use a name that iconv -l lists, for example UTF-8, UTF-16LE or CP1252.");
        }
        return new InputCharset(name, charset.orElse(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> lookup(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            // The name is not even well-formed, which is just another way to be unknown.
            return Optional.empty();
        }
    }

    /** Starts to decode a stream, its byte order mark removed. */
    public DecodedInput open(InputStream in, String source, Findings findings) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        Charset used = name.equals(AUTO) ? detect(head) : marked(head);
        int mark = markLength(head, used);
        if (mark == 0 && isUtf16Mark(head)) {
            findings.add(
                    IndexCode.INDEX_CHARSET_MISMATCH,
                    Location.file(source),
                    "The sample starts with the byte order mark of UTF-16, but is read as " + used + ".",
                    "Set CHARSET = UTF-16LE or CHARSET = AUTO.");
        }
        return new DecodedInput(mark == 0 ? head : Arrays.copyOfRange(head, mark, head.length), in, used);
    }

    /** UTF-16 without an order is the order of its mark; the mark decides for nothing else. */
    private Charset marked(byte[] head) {
        if (charset.equals(StandardCharsets.UTF_16)) {
            return starts(head, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return charset;
    }

    private static Charset detect(byte[] head) {
        if (starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        int zerosEven = 0;
        int zerosOdd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            zerosEven += head[i] == 0 ? 1 : 0;
            zerosOdd += head[i + 1] == 0 ? 1 : 0;
        }
        if (zerosOdd > head.length / 8 && zerosEven == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosEven > head.length / 8 && zerosOdd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : lookup("windows-1252").orElse(StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf8(byte[] head) {
        // The head may end inside a character.
        int length = head.length;
        for (int i = 1; i <= 3 && i <= head.length; i++) {
            if ((head[head.length - i] & 0xc0) == 0xc0) {
                length = head.length - i;
                break;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            // The decoder reports what it meets by this exception only.
            return false;
        }
    }

    private static int markLength(byte[] head, Charset used) {
        if (used.equals(StandardCharsets.UTF_8) && starts(head, 0xef, 0xbb) && head.length > 2) {
            return (head[2] & 0xff) == 0xbf ? 3 : 0;
        }
        boolean little = used.equals(StandardCharsets.UTF_16LE) && starts(head, 0xff, 0xfe);
        boolean big = used.equals(StandardCharsets.UTF_16BE) && starts(head, 0xfe, 0xff);
        return little || big ? 2 : 0;
    }

    private static boolean isUtf16Mark(byte[] head) {
        return starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff);
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }
}

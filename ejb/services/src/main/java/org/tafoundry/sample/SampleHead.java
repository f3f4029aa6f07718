package org.tafoundry.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.refusal.Refusal;

/** The first bytes of a sample: whether they can be a log, and the preview. */
final class SampleHead {
    /** How many bytes are looked at. */
    static final int SIZE = 64 * 1024;

    private static final int PREVIEW_LINES = 20;
    private static final int PREVIEW_CHARACTERS = 8000;

    /** Share of control characters above which bytes are no text: random bytes have a tenth. */
    private static final double MOST_CONTROLS = 0.02;

    /** Where a tar archive says that it is one (POSIX ustar). */
    private static final int TAR_AT = 257;

    private static final Pattern WEB_PAGE = Pattern.compile("(?is)\\A\\s*(?:<!doctype\\s+html|<html[\\s>])");

    private static final Pattern DOCUMENT =
            Pattern.compile("\\[Content_Types\\]|mimetype|META-INF/|_rels/|AndroidManifest");

    private static final Map<String, String> MAGIC = magic();

    private final byte[] bytes;
    private final byte[] unpacked;
    private final Charset charset;

    /** Bytes of a log, or of a gzip or zip file that holds one. */
    SampleHead(byte[] bytes) {
        this.bytes = bytes;
        this.unpacked = unpacked(bytes);
        this.charset = charset(unpacked);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Refuses what cannot be a log. */
    void requireText() {
        requireNoDocument();
        if (text().isBlank()) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_EMPTY,
                    unpacked.length == 0 ? "The file has no bytes." : "The file has only blanks.",
                    "Upload a file that holds events of the log.");
        }
        String start = HexFormat.of().formatHex(unpacked, 0, Math.min(unpacked.length, 16));
        for (Map.Entry<String, String> kind : MAGIC.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                throw notText("The file is " + kind.getValue() + ".");
            }
        }
        if (new String(unpacked, 0, Math.min(unpacked.length, TAR_AT + 5), StandardCharsets.ISO_8859_1)
                .startsWith("ustar", TAR_AT)) {
            throw notText("The file is a tar archive.");
        }
        if (WEB_PAGE.matcher(text()).find()) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_NOT_TEXT,
                    "The file is a web page.",
                    "Upload the log itself; a login or error page may have been saved in its place.");
        }
        double controls = text().chars().filter(SampleHead::isControl).count();
        if (controls / text().length() > MOST_CONTROLS) {
            throw notText("The file is binary data: " + (long) controls + " of its first " + text().length()
                    + " characters are control characters.");
        }
    }

    /** The media type, by what the bytes begin with. */
    String mimeType() {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            return "application/gzip";
        }
        String start = text().stripLeading();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return "application/zip";
        }
        if (start.startsWith("<")) {
            return start.matches("(?s)<\\d{1,3}>.*") ? "text/plain" : "text/xml";
        }
        return start.matches("(?s)\\[?\\s*\\{\\s*\"[^\"]{0,200}\"\\s*:.*") ? "application/json" : "text/plain";
    }

    /** The first lines. */
    String preview() {
        String lines = text().lines().limit(PREVIEW_LINES).collect(Collectors.joining("\n"));
        String shown = lines.length() <= PREVIEW_CHARACTERS ? lines : lines.substring(0, PREVIEW_CHARACTERS);
        return shown.replace('\0', '\ufffd');
    }

    /** Office documents, programs and the like are ZIP archives too; their first entries give them away. */
    private void requireNoDocument() {
        String start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\003\004") && DOCUMENT.matcher(start).find()) {
            throw notText("The file is an office document or a program.");
        }
    }

    /** What the first bytes unpack to; they may end in the middle of something. */
    private static byte[] unpacked(byte[] packed) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InputStream stream = Foundry.unpack(new ByteArrayInputStream(packed))) {
            byte[] buffer = new byte[1024];
            int read = stream.read(buffer, 0, buffer.length);
            while (read >= 0 && unpacked.size() < SIZE) {
                unpacked.write(buffer, 0, read);
                read = stream.read(buffer, 0, buffer.length);
            }
        } catch (IOException e) {
            boolean moreToCome = e.getCause() instanceof EOFException && packed.length >= SIZE;
            if (!moreToCome) {
                throw notText(e.getMessage());
            }
        }
        return unpacked.toByteArray();
    }

    private String text() {
        String text = new String(unpacked, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b || c == 0x7f;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static Refusal notText(String message) {
        return new Refusal(
                SampleRefusal.SAMPLE_NOT_TEXT,
                message,
                "Upload the log as text, plain or compressed with gzip or ZIP.");
    }

    private static Map<String, String> magic() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("1f8b08", "compressed twice");
        kinds.put("504b0304", "a ZIP archive within another");
        kinds.put("425a68", "compressed with bzip2");
        kinds.put("fd377a585a00", "compressed with xz");
        kinds.put("28b52ffd", "compressed with zstd");
        kinds.put("377abcaf271c", "a 7-Zip archive");
        kinds.put("25504446", "a PDF document");
        kinds.put("89504e470d0a1a0a", "a PNG image");
        kinds.put("ffd8ff", "a JPEG image");
        kinds.put("474946383", "a GIF image");
        kinds.put("7f454c46", "a program");
        kinds.put("456c6646696c6500", "a Windows event log in its binary form");
        kinds.put("d4c3b2a1", "a packet capture");
        kinds.put("0a0d0d0a", "a packet capture");
        return kinds;
    }
}

package org.tafoundry.splunk.conf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Reads a .conf file without losing a byte; any bytes are accepted, what Splunk would not read is a finding. */
public final class ConfReader {

    private static final String BOM = "\u00ef\u00bb\u00bf";
    private static final int SHOWN = 80;

    private final String path;
    private final String bytes;
    private final Findings findings;
    private final List<ConfLine> lines = new ArrayList<>();
    private int position;
    private int number = 1;

    private ConfReader(String path, String bytes, Findings findings) {
        this.path = path;
        this.bytes = bytes;
        this.findings = findings;
    }

    /** Reads a file's content; {@code path} is its place inside the add-on. */
    public static ConfFile read(String path, byte[] content, Findings findings) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return new ConfReader(path, bytes, findings).read();
    }

    private ConfFile read() {
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff") || bytes.indexOf('\0') >= 0) {
            add(ConfCode.CONF_NOT_TEXT, "The file is UTF-16 or holds NUL bytes.", "Save it as UTF-8.");
        } else if (bytes.startsWith(BOM)) {
            add(ConfCode.CONF_BOM, "The file starts with a byte order mark.", "Save it as UTF-8 without one.");
        }
        while (position < bytes.length()) {
            String raw = physicalLine();
            String content = withoutLineEnd(number == 1 && raw.startsWith(BOM) ? raw.substring(BOM.length()) : raw);
            lines.add(line(raw, content));
            number += (int) lines.get(lines.size() - 1)
                    .raw()
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }
        return new ConfFile(path, lines);
    }

    private ConfLine line(String raw, String content) {
        String trimmed = content.strip();
        if (trimmed.isEmpty()) {
            return new ConfLine.Blank(number, raw);
        }
        return switch (trimmed.charAt(0)) {
            case '#' -> comment(raw, trimmed);
            case ';' -> semicolon(raw, trimmed);
            case '[' -> header(raw, trimmed);
            default -> setting(raw, content);
        };
    }

    private ConfLine comment(String raw, String trimmed) {
        if (trimmed.endsWith("\\")) {
            add(
                    ConfCode.CONF_COMMENT_BACKSLASH,
                    "The comment ends with a backslash.",
                    "Remove the backslash, so that no reader takes the next line as part of the comment.");
        }
        return new ConfLine.Comment(number, raw, utf8(trimmed));
    }

    /** Splunk's own files have such lines, though only # is documented. */
    private ConfLine semicolon(String raw, String trimmed) {
        add(
                ConfCode.CONF_SEMICOLON,
                "A line that starts with a semicolon: " + shown(utf8(trimmed)),
                "Start it with # to make it a comment that every reader knows.");
        return new ConfLine.Comment(number, raw, utf8(trimmed));
    }

    private ConfLine header(String raw, String trimmed) {
        int end = trimmed.lastIndexOf(']');
        if (end < 0) {
            String text = utf8(trimmed);
            add(
                    ConfCode.CONF_BROKEN_HEADER,
                    "Stanza header without closing bracket: " + shown(text),
                    "Write " + shown(text) + "], or remove the line.");
            return new ConfLine.Broken(number, raw, text);
        }
        String name = utf8(trimmed.substring(1, end));
        String rest = utf8(trimmed.substring(end + 1)).strip();
        if (!rest.isEmpty()) {
            add(
                    ConfCode.CONF_TEXT_AFTER_HEADER,
                    "Text after the stanza header [" + shown(name) + "]: " + shown(rest),
                    "Move it to a line of its own; Splunk has no comments at a line's end.");
        }
        if (name.isEmpty() && !path.endsWith(".meta")) {
            add(ConfCode.CONF_EMPTY_HEADER, "Stanza header without a name: []", "Name the stanza, or remove it.");
        } else if (!name.equals(name.strip())) {
            add(
                    ConfCode.CONF_HEADER_BLANKS,
                    "Blanks inside the brackets of [" + shown(name) + "].",
                    "Write [" + shown(name.strip()) + "].");
        }
        return new ConfLine.Header(number, raw, name);
    }

    private ConfLine setting(String firstRaw, String firstContent) {
        StringBuilder raw = new StringBuilder(firstRaw);
        StringBuilder content = new StringBuilder();
        String part = firstContent;
        while (part.endsWith("\\")) {
            content.append(part, 0, part.length() - 1).append('\n');
            if (position >= bytes.length()) {
                add(
                        ConfCode.CONF_OPEN_CONTINUATION,
                        "The file ends after a backslash.",
                        "Remove the backslash or add the missing line.");
                part = "";
                break;
            }
            String next = physicalLine();
            raw.append(next);
            part = withoutLineEnd(next);
        }
        if (part.stripTrailing().endsWith("\\")) {
            add(
                    ConfCode.CONF_BLANK_AFTER_BACKSLASH,
                    "Blanks follow the backslash at the line's end.",
                    "Remove the blanks if the value shall continue on the next line.");
        }
        String text = utf8(content.append(part).toString());
        int equals = text.indexOf('=');
        if (equals < 0) {
            add(
                    ConfCode.CONF_BROKEN_LINE,
                    "Neither comment, stanza header nor setting: " + shown(text.strip()),
                    "Write it as key = value, start it with # to make it a comment, end the line above with a"
                            + " backslash if it continues that value, or remove it.");
            return new ConfLine.Broken(number, raw.toString(), text.strip());
        }
        String key = text.substring(0, equals).strip();
        if (key.isEmpty()) {
            add(
                    ConfCode.CONF_EMPTY_KEY,
                    "A setting without a key: " + shown(text.strip()),
                    "Write the key before the equals sign.");
            return new ConfLine.Broken(number, raw.toString(), text.strip());
        }
        // A class, the part after the first hyphen, may hold blanks.
        String name = key.indexOf('-') < 0 ? key : key.substring(0, key.indexOf('-'));
        if (name.chars().anyMatch(Character::isWhitespace)) {
            add(
                    ConfCode.CONF_KEY_BLANKS,
                    "The key \"" + shown(key) + "\" contains a blank.",
                    "Write the key without blanks; start the line with # if it is meant as a comment.");
        }
        String value = text.substring(equals + 1).strip();
        return new ConfLine.Setting(number, raw.toString(), key, value);
    }

    private String physicalLine() {
        int newline = bytes.indexOf('\n', position);
        int end = newline < 0 ? bytes.length() : newline + 1;
        String raw = bytes.substring(position, end);
        position = end;
        return raw;
    }

    private static String withoutLineEnd(String raw) {
        int end = raw.length();
        if (end > 0 && raw.charAt(end - 1) == '\n') {
            end--;
            if (end > 0 && raw.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return raw.substring(0, end);
    }

    private String utf8(String byteChars) {
        byte[] content = byteChars.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            String text = new String(content, StandardCharsets.UTF_8);
            add(ConfCode.CONF_NOT_UTF8, "Bytes that are not UTF-8: " + shown(text), "Save the file as UTF-8.");
            return text;
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void add(FindingCode code, String message, String suggestion) {
        findings.add(code, Location.line(path, number), message, suggestion);
    }
}

package org.tafoundry.splunk.conf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes .conf files: one that was read, byte for byte, or a new one, line by line in Splunk's usual form. */
public final class ConfWriter {

    private final StringBuilder text = new StringBuilder();

    /** The bytes of a file that was read, unchanged. */
    public static byte[] write(ConfFile file) {
        StringBuilder bytes = new StringBuilder();
        file.lines().forEach(line -> bytes.append(line.raw()));
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Adds a comment; each line of the text gets its own {@code #}. */
    public ConfWriter comment(String comment) {
        comment.lines().forEach(line -> {
            String stripped = line.stripTrailing();
            // A trailing backslash would let some readers swallow the next line.
            String safe = stripped.endsWith("\\") ? stripped + "." : stripped;
            text.append(safe.isEmpty() ? "#" : "# " + safe).append('\n');
        });
        return this;
    }

    /** Adds an empty line. */
    public ConfWriter blank() {
        text.append('\n');
        return this;
    }

    /** Starts a stanza. */
    public ConfWriter stanza(String name) {
        if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A stanza name cannot hold a line end: " + name);
        }
        text.append('[').append(name).append("]\n");
        return this;
    }

    /** Adds a setting; line ends inside the value become continuation lines. */
    public ConfWriter set(String key, String value) {
        Objects.requireNonNull(value, "value");
        if (key.isBlank() || key.indexOf('=') >= 0 || key.indexOf('\n') >= 0 || key.startsWith("[")) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        String written = value.strip().replace("\r\n", "\n").replace("\n", "\\\n");
        if (written.endsWith("\\")) {
            throw new IllegalArgumentException("A value cannot end with a backslash: " + key + " = " + value);
        }
        text.append(key)
                .append(" =")
                .append(written.isEmpty() ? "" : " " + written)
                .append('\n');
        return this;
    }

    /** The new file's text so far; NUL, which would make it binary, becomes a dot, which in a regex matches it. */
    public String text() {
        return text.toString().replace('\u0000', '.');
    }

    /** The new file's bytes so far, in UTF-8. */
    public byte[] toBytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}

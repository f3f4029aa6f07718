package org.tafoundry.splunk.conf;

import java.util.Objects;

/**
 * One line of a .conf file; a setting with continuation lines is one line here.
 *
 * <p>{@code raw} holds the file's very bytes, line end included, one character (0 to 255) for each byte, so that
 * writing gives back what was read whatever the encoding.
 */
public sealed interface ConfLine {

    /** Line number in the file, from 1; of the first physical line when the value continues. */
    int number();

    /** The bytes as they stood in the file, one character each, line end included. */
    String raw();

    /** Nothing but blanks. */
    record Blank(int number, String raw) implements ConfLine {
        public Blank {
            Objects.requireNonNull(raw, "raw");
        }
    }

    /** A comment; {@code text} starts with its {@code #}. */
    record Comment(int number, String raw, String text) implements ConfLine {
        public Comment {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A stanza header. */
    record Header(int number, String raw, String stanza) implements ConfLine {
        public Header {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(stanza, "stanza");
        }
    }

    /** A setting. */
    record Setting(int number, String raw, String key, String value) implements ConfLine {
        public Setting {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /** A line that Splunk cannot read and ignores. */
    record Broken(int number, String raw, String text) implements ConfLine {
        public Broken {
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(text, "text");
        }
    }
}

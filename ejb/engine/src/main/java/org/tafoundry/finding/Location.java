package org.tafoundry.finding;

import java.util.Objects;

/**
 * Where something was found; a part that does not apply is the empty string or zero.
 *
 * @param file path inside the add-on, for example {@code default/props.conf}, or the sample's name
 * @param stanza stanza name without brackets
 * @param key setting key as written
 * @param line line number in the file, from 1; 0 when there is none
 * @param event event number in the sample, from 1; 0 when there is none
 */
public record Location(String file, String stanza, String key, int line, long event) {

    /** Nowhere in particular: the add-on as a whole. */
    public static final Location NONE = new Location("", "", "", 0, 0);

    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(stanza, "stanza");
        Objects.requireNonNull(key, "key");
    }

    /** A whole file. */
    public static Location file(String file) {
        return new Location(file, "", "", 0, 0);
    }

    /** A line of a file. */
    public static Location line(String file, int line) {
        return new Location(file, "", "", line, 0);
    }

    /** A setting of a stanza. */
    public static Location setting(String file, String stanza, String key, int line) {
        return new Location(file, stanza, key, line, 0);
    }

    /** An event of the sample, from 1. */
    public static Location event(long event) {
        return new Location("", "", "", 0, event);
    }

    /** The same place, for one event of the sample. */
    public Location atEvent(long number) {
        return new Location(file, stanza, key, line, number);
    }

    /** The place in words, for example {@code default/props.conf:12 [apache:access] TIME_FORMAT}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!stanza.isEmpty()) {
            text.append(text.length() > 0 ? " [" : "[").append(stanza).append(']');
        }
        if (!key.isEmpty()) {
            text.append(text.length() > 0 ? " " : "").append(key);
        }
        if (event > 0) {
            text.append(text.length() > 0 ? " event " : "event ").append(event);
        }
        return text.toString();
    }
}

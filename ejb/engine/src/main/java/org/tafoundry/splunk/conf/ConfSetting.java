package org.tafoundry.splunk.conf;

import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * One {@code key = value} of a stanza, with the place it came from.
 *
 * @param key the key as written, trimmed
 * @param value the value, trimmed, continuation lines joined by a newline; may be empty
 * @param file path inside the add-on
 * @param stanza name of the stanza it stands in; {@code default} for settings before the first stanza
 * @param line line of the key, from 1
 */
public record ConfSetting(String key, String value, String file, String stanza, int line) {

    public ConfSetting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(stanza, "stanza");
    }

    /** The place of this setting, for a finding. */
    public Location where() {
        return Location.setting(file, stanza, key, line);
    }
}

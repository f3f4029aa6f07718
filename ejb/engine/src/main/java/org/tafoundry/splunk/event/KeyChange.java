package org.tafoundry.splunk.event;

import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * What an index-time transform made of an event's metadata.
 *
 * @param setting the setting of props.conf that names the transform
 * @param transform the transform
 * @param key {@code host}, {@code source}, {@code sourcetype} or {@code index}
 * @param before its value before; an empty index is the default one
 * @param after its value behind the transform
 */
public record KeyChange(Location setting, String transform, String key, String before, String after) {

    public KeyChange {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(transform, "transform");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}

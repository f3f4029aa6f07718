package org.tafoundry.splunk.event;

import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * Which setting gave a field one of its values, and from which characters of {@code _raw}.
 *
 * @param field field name
 * @param value the value it gave
 * @param setting the setting, for example {@code default/props.conf:9 [st] EXTRACT-src}
 * @param start first character in {@code _raw}; -1 when the value is not a part of it
 * @param end one past the last character; -1 when the value is not a part of {@code _raw}
 */
public record FieldOrigin(String field, String value, Location setting, int start, int end) {

    public FieldOrigin {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(setting, "setting");
    }
}

package org.tafoundry.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A configuration value as services show it.
 *
 * @param key name
 * @param value the value; for a secret {@value #MASK} when there is one, else empty
 * @param type type of the value
 * @param description what it is for
 * @param secret whether the value is never shown
 * @param updatedBy who changed it last
 * @param updatedAt when it was last changed; names the version for a change
 */
public record SettingView(
        String key,
        String value,
        ValueType type,
        String description,
        boolean secret,
        Optional<UUID> updatedBy,
        Instant updatedAt) {
    /** What is shown instead of a secret. */
    public static final String MASK = "********";

    static SettingView of(SystemConfig row) {
        return new SettingView(
                row.key,
                row.secret && !row.value.isEmpty() ? MASK : row.value,
                ValueType.of(row.valueType),
                row.description == null ? "" : row.description,
                row.secret,
                Optional.ofNullable(row.updatedBy),
                row.updatedAt);
    }
}

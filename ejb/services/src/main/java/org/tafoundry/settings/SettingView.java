package org.tafoundry.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A setting as services show it.
 *
 * @param key how it is declared
 * @param value the value that counts; for a secret {@value #MASK} when there is one, else empty
 * @param source where the value comes from
 * @param updatedBy who gave the value in the database
 * @param updatedAt when that was; {@link Instant#EPOCH} when nobody did; names the version for a change
 */
public record SettingView(Key<?> key, String value, Source source, Optional<UUID> updatedBy, Instant updatedAt) {
    /** What is shown instead of a secret. */
    public static final String MASK = "********";

    /** A setting whose row there may be, and whose variable the environment may have. */
    static SettingView of(Key<?> key, Optional<String> environment, Optional<SystemConfig> row) {
        Source source =
                environment.isPresent() ? Source.ENVIRONMENT : row.isPresent() ? Source.DATABASE : Source.DEFAULT;
        String value = environment.or(() -> row.map(kept -> kept.value)).orElse(key.standard());
        return new SettingView(
                key,
                key.secret() && !value.isEmpty() ? MASK : value,
                source,
                row.map(kept -> kept.updatedBy),
                row.map(kept -> kept.updatedAt).orElse(Instant.EPOCH));
    }
}

package org.tafoundry.web.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.settings.Key;
import org.tafoundry.settings.SettingView;

/**
 * A configuration value.
 *
 * @param key name
 * @param value the value that counts; masked for a secret
 * @param source where the value comes from
 * @param type type of the value
 * @param allowed what the value may be
 * @param standard the value as long as nobody gives one
 * @param description what it is for
 * @param usedBy which part of the product acts on it
 * @param secret whether the value is never shown
 * @param updatedBy who changed it last
 * @param updatedByName their name
 * @param updatedAt when it was last changed; null when nobody did
 */
record SettingJson(
        @Schema(examples = "MAX_PARALLEL_VALIDATIONS") String key,
        @Schema(description = "The value as text; for a secret a mask when there is one, else empty.", examples = "2")
                String value,
        @Schema(enumeration = {"environment", "database", "default"}) String source,
        @Schema(examples = "int") String type,
        @Schema(description = "What the value may be, in words.") String allowed,
        @JsonProperty("default") @Schema(name = "default", description = "The value as long as nobody gives one.")
                String standard,
        String description,
        @Schema(description = "Which part of the product acts on it.") String usedBy,
        boolean secret,
        @Schema(description = "Who changed it last.") Optional<UUID> updatedBy,
        @Schema(description = "Their name; empty when nobody did or they are gone.") String updatedByName,
        @Schema(description = "When it was last changed; null when nobody did.") Optional<Instant> updatedAt) {

    static SettingJson of(SettingView setting, Map<UUID, String> names) {
        Key<?> key = setting.key();
        return new SettingJson(
                key.name(),
                setting.value(),
                setting.source().name().toLowerCase(Locale.ROOT),
                key.type().word(),
                key.allowed(),
                key.standard(),
                key.description(),
                key.reader(),
                key.secret(),
                setting.updatedBy(),
                setting.updatedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                Optional.of(setting.updatedAt()).filter(time -> !time.equals(Instant.EPOCH)));
    }
}

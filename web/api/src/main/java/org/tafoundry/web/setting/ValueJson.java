package org.tafoundry.web.setting;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new value.
 *
 * @param value as text, number, truth value or list
 */
@Schema(requiredProperties = "value")
record ValueJson(
        @Schema(
                        implementation = Object.class,
                        description = "The value as its type is written in JSON, or as text.",
                        examples = "5")
                JsonNode value) {

    /** The value as text; empty when absent or null. */
    String text() {
        return value == null || value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }
}

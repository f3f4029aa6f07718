package org.tafoundry.synth.setting;

import java.util.Objects;

/**
 * Any other setting: one that nothing refers to.
 *
 * @param name its key
 * @param value its value
 * @param comment one sentence that explains it; may be empty
 */
public record Plain(String name, String value, String comment) implements Setting {

    public Plain {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(comment, "comment");
    }
}

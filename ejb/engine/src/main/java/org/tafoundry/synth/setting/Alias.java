package org.tafoundry.synth.setting;

import java.util.Objects;

/**
 * FIELDALIAS: another name for a field.
 *
 * @param name class of the setting
 * @param field the field
 * @param as its other name
 * @param comment one sentence that explains it
 */
public record Alias(String name, String field, String as, String comment) implements Setting {

    public Alias {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(as, "as");
        Objects.requireNonNull(comment, "comment");
    }
}

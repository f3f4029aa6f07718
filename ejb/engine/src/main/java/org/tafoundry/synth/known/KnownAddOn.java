package org.tafoundry.synth.known;

import java.util.Objects;

/**
 * A published add-on.
 *
 * @param title its title
 * @param id its app id
 */
public record KnownAddOn(String title, String id) {

    public KnownAddOn {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(id, "id");
    }
}

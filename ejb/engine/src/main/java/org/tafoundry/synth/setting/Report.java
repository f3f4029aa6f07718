package org.tafoundry.synth.setting;

import java.util.Objects;

/**
 * REPORT: a search-time transform.
 *
 * @param name class of the setting
 * @param transform name of its stanza in transforms.conf
 * @param comment one sentence that explains it
 */
public record Report(String name, String transform, String comment) implements Setting {

    public Report {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(transform, "transform");
        Objects.requireNonNull(comment, "comment");
    }
}

package org.tafoundry.synth.setting;

import java.util.Objects;

/**
 * A stanza of transforms.conf.
 *
 * @param name its name
 * @param rule what it does
 * @param comment one sentence that explains it
 */
public record Transform(String name, TransformRule rule, String comment) {

    public Transform {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(comment, "comment");
    }
}

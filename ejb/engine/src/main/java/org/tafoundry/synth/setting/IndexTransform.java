package org.tafoundry.synth.setting;

import java.util.List;
import java.util.Objects;

/**
 * TRANSFORMS: index-time transforms, in their order.
 *
 * @param name class of the setting
 * @param transforms names of their stanzas in transforms.conf
 * @param comment one sentence that explains it
 */
public record IndexTransform(String name, List<String> transforms, String comment) implements Setting {

    public IndexTransform {
        Objects.requireNonNull(name, "name");
        transforms = List.copyOf(transforms);
        Objects.requireNonNull(comment, "comment");
    }
}

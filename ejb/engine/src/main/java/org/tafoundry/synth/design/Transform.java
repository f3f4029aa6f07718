package org.tafoundry.synth.design;

import java.util.List;
import java.util.Objects;
import org.tafoundry.synth.cim.CimPlan.Setting;

/**
 * A stanza of transforms.conf.
 *
 * @param name its name
 * @param comment one sentence
 * @param settings its settings
 */
public record Transform(String name, String comment, List<Setting> settings) {

    public Transform {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(comment, "comment");
        settings = List.copyOf(settings);
    }
}

package org.tafoundry.synth.draft;

import java.util.List;
import org.tafoundry.synth.setting.IndexTransform;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.time.TimeDesign;

/**
 * Computes at index time what TIME_FORMAT cannot read.
 *
 * @param settings settings of props.conf; empty when TIME_FORMAT reads all times
 * @param transforms the transforms that they name
 */
record ComputedTimes(List<Setting> settings, List<Transform> transforms) {

    ComputedTimes {
        settings = List.copyOf(settings);
        transforms = List.copyOf(transforms);
    }

    /** The transform for the times of this design. */
    static ComputedTimes of(String prefix, TimeDesign time) {
        if (time.computed().isEmpty()) {
            return new ComputedTimes(List.of(), List.of());
        }
        String name = prefix + "_time";
        String why = time.computed().explanation();
        return new ComputedTimes(
                List.of(new IndexTransform("time", List.of(name), why)),
                List.of(new Transform(
                        name, new TransformRule.Time(time.computed().eval()), why)));
    }
}

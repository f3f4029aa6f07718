package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_TRANSFORM_UNDEFINED;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EditDistance;
import org.tafoundry.splunk.conf.SystemDefaults;

/** Transforms that props.conf names must be defined, by the add-on or by Splunk. */
final class TransformReferenceCheck implements LintCheck {

    private static final int NEAR = 2;

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Conf transforms = addOn.conf("transforms.conf");
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            List<ConfSetting> lists = new ArrayList<>(stanza.withPrefix("REPORT"));
            lists.addAll(stanza.withPrefix("TRANSFORMS"));
            lists.addAll(stanza.withPrefix("RULESET-"));
            for (ConfSetting setting : lists) {
                for (String name : setting.value().split(",")) {
                    check(name.strip(), setting, transforms, findings);
                }
            }
        }
    }

    private static void check(String name, ConfSetting setting, Conf transforms, Findings findings) {
        boolean known = name.isEmpty()
                || transforms.stanza(name).isPresent()
                || SystemDefaults.of("transforms.conf").stanza(name).isPresent();
        if (!known) {
            String meant = transforms.stanzas().keySet().stream()
                    .filter(candidate -> EditDistance.between(candidate, name) <= NEAR)
                    .findFirst()
                    .map(candidate -> "Write " + candidate + " if that is what is meant.")
                    .orElse("Add the stanza [" + name + "] to transforms.conf, or remove the reference.");
            findings.add(
                    LINT_TRANSFORM_UNDEFINED, setting.where(), "transforms.conf has no stanza [" + name + "].", meant);
        }
    }
}

package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.setting.SettingList;

/**
 * What props.conf does to an event behind its timestamp, compiled: SEDCMD, then TRANSFORMS, then RULESET.
 *
 * @param seds the sed scripts in ASCII order of class
 * @param classes the transforms of each class in the order of its list, TRANSFORMS before RULESET
 */
record TypingRules(List<SedScript> seds, List<List<IndexTransform>> classes) {

    TypingRules {
        seds = List.copyOf(seds);
        classes = List.copyOf(classes);
    }

    /** Compiles the settings of one sourcetype; what cannot be run is a finding. */
    static TypingRules of(EffectiveProps props, Conf transforms, Findings findings, Budget budget) {
        List<SedScript> seds = new ArrayList<>();
        for (ConfSetting setting : props.withPrefix("SEDCMD")) {
            budget.at(setting.where());
            SedScript.of(setting, findings).ifPresent(seds::add);
        }
        List<List<IndexTransform>> classes = new ArrayList<>();
        for (String prefix : List.of("TRANSFORMS", "RULESET-")) {
            for (ConfSetting setting : props.withPrefix(prefix)) {
                budget.at(setting.where());
                classes.add(SettingList.of(setting.value()).stream()
                        .flatMap(name -> transform(name, setting, transforms, findings).stream())
                        .toList());
            }
        }
        return new TypingRules(seds, classes);
    }

    private static Optional<IndexTransform> transform(
            String name, ConfSetting user, Conf transforms, Findings findings) {
        Optional<ConfStanza> stanza = transforms.stanza(name).filter(s -> !s.disabled());
        if (stanza.isEmpty()) {
            findings.add(
                    IndexCode.INDEX_TRANSFORM_MISSING,
                    user.where(),
                    user.key() + " names [" + name + "], which transforms.conf does not have.",
                    "Add the stanza, or correct the name.");
        }
        return stanza.flatMap(s -> IndexTransform.of(s, user, findings));
    }
}

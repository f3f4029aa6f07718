package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_EVENT_BREAKER_GROUP;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Regexes that the engine does not meet: those for forwarders, and those of transforms that nothing uses yet. */
final class RegexCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            stanza.get("EVENT_BREAKER").ifPresent(setting -> breaker(setting, findings));
        }
        Conf expanded = addOn.expandedTransforms(findings);
        for (ConfStanza transform : addOn.conf("transforms.conf").all()) {
            // Compiling reports what is wrong; the regex itself is not needed here.
            expanded.stanza(transform.name())
                    .flatMap(stanza -> stanza.get("REGEX"))
                    .filter(setting -> !setting.value().isEmpty())
                    .ifPresent(setting -> SplunkRegex.compile(setting.value(), setting.where(), findings));
        }
    }

    private static void breaker(ConfSetting setting, Findings findings) {
        SplunkRegex.compile(setting.value(), setting.where(), findings)
                .filter(regex -> regex.groupCount() == 0)
                .ifPresent(regex -> findings.add(
                        LINT_EVENT_BREAKER_GROUP,
                        setting.where(),
                        setting.key() + " has no capturing group: " + setting.value(),
                        "Put the text between two events into a group, for example ([\\r\\n]+)."));
    }
}

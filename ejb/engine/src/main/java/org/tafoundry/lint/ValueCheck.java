package org.tafoundry.lint;

import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfCode;
import org.tafoundry.splunk.conf.ConfNumber;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Values that must be a boolean or a number. */
final class ValueCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String conf : List.of("props.conf", "transforms.conf", "eventtypes.conf")) {
            for (ConfStanza stanza : addOn.conf(conf).all()) {
                stanza.all().stream().filter(s -> !s.value().isEmpty()).forEach(s -> value(s, findings));
            }
        }
    }

    private static void value(ConfSetting setting, Findings findings) {
        if (ConfNumber.isFlag(setting.key())
                && ConfBoolean.parse(setting.value()).isEmpty()) {
            findings.add(
                    ConfCode.CONF_NOT_A_BOOLEAN,
                    setting.where(),
                    setting.key() + " is neither true nor false: " + setting.value(),
                    "Write true or false.");
        } else if (ConfNumber.isWanted(setting.key())) {
            ConfNumber.check(setting, findings);
        }
    }
}

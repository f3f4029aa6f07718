package org.tafoundry.splunk.index.setting;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;

/** Reports a setting that the engine meets but does not run, so that nothing is ignored silently. */
public final class NotImplemented {

    private NotImplemented() {}

    public static void report(ConfSetting setting, String consequence, Findings findings) {
        findings.add(
                IndexCode.INDEX_NOT_IMPLEMENTED,
                setting.where(),
                setting.key() + " = " + setting.value() + " is not run: " + consequence + ".",
                "Test this setting in Splunk itself.");
    }
}

package org.tafoundry.lint;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.Duplicates;
import org.tafoundry.splunk.conf.KnownKeys;

/** Keys that Splunk does not know, and keys and stanzas that appear twice. */
final class KeyCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfFile file : addOn.confFiles()) {
            KnownKeys.check(file, addOn.specifiedKeys(file.name()), findings);
            Duplicates.check(file, findings);
        }
    }
}

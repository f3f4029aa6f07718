package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_CONF_DENIED;

import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Files in default/ that configure Splunk itself and that Splunk Cloud does not take from an app. */
final class DeniedConfCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String path : addOn.paths()) {
            String kind = path.replaceFirst("^(default|local)/", "").replaceFirst("\\.conf$", "");
            boolean conf = path.matches("(default|local)/[^/]+\\.conf");
            if (conf && SplunkNames.DENIED_CONFS.contains(kind) || path.matches("(default|local)/setup\\.xml")) {
                findings.add(
                        LINT_CONF_DENIED,
                        Location.file(path),
                        "An app may not ship " + path.substring(path.indexOf('/') + 1) + " to Splunk Cloud.",
                        "Remove the file.");
            }
        }
    }
}

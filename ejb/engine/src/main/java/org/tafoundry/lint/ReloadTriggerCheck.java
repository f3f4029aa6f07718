package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_RELOAD_TRIGGER;

import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfFile;

/** A .conf file that Splunk does not know needs a reload trigger, else each change asks for a restart. */
final class ReloadTriggerCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Set<String> reported = new TreeSet<>();
        for (ConfFile file : addOn.confFiles()) {
            String kind = file.name().replaceFirst("\\.conf$", "");
            boolean own = file.name().endsWith(".conf") && !SplunkNames.CONFS.contains(kind);
            boolean triggered = addOn.conf("app.conf")
                    .stanza("triggers")
                    .flatMap(triggers -> triggers.get("reload." + kind))
                    .isPresent();
            if (own && !triggered && reported.add(kind)) {
                findings.add(
                        LINT_RELOAD_TRIGGER,
                        Location.file(file.path()),
                        file.name() + " is a file of the add-on's own without a reload trigger.",
                        "Add [triggers] reload." + kind + " = simple to app.conf, or move the file out of default/.");
            }
        }
    }
}

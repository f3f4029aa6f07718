package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_CATCH_ALL;
import static org.tafoundry.lint.LintCode.LINT_DEFAULT_STANZA;

import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Stanzas that reach beyond the add-on's own data. */
final class GlobalStanzaCheck implements LintCheck {

    private static final List<String> GLOBAL = List.of("default", "general", "global", "stash");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfFile file : addOn.confFiles()) {
            String kind = file.name().replaceFirst("\\.conf$", "");
            boolean checked =
                    SplunkNames.CONFS.contains(kind) && !kind.equals("savedsearches") && !kind.equals("user-prefs");
            for (ConfStanza stanza : file.merged().all()) {
                if (checked
                        && GLOBAL.contains(stanza.name())
                        && !stanza.settings().isEmpty()) {
                    ConfSetting first = stanza.all().iterator().next();
                    findings.add(
                            LINT_DEFAULT_STANZA,
                            first.where(),
                            file.name() + " sets " + first.key() + " for all apps, in [" + stanza.name()
                                    + "] or before the first stanza.",
                            "Put the setting into the stanzas it is meant for.");
                }
                if (kind.equals("props") && catchesAll(stanza.name())) {
                    findings.add(
                            LINT_CATCH_ALL,
                            addOn.header("props.conf", stanza.name()),
                            "The stanza [" + stanza.name() + "] applies to data of every kind.",
                            "Name the sourcetypes, sources or hosts that the add-on is for.");
                }
            }
        }
    }

    private static boolean catchesAll(String name) {
        return name.replaceAll("[.*|()]", "").matches("(source|host)::|\\?::\\{0}|\\?:::\\{0}|::\\{0}");
    }
}

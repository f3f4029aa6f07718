package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_INDEX_FIXED;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** An add-on must not know in which index a site keeps its data. */
final class IndexCheck implements LintCheck {

    private static final Pattern INDEX = Pattern.compile("(?i)(?<![\\w.:])index\\s*=\\s*\"?([^\\s)\"]+)");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String conf : new String[] {"eventtypes.conf", "savedsearches.conf"}) {
            for (ConfStanza stanza : addOn.conf(conf).all()) {
                stanza.get("search").ifPresent(setting -> search(setting, findings));
            }
        }
        for (ConfStanza stanza : addOn.conf("inputs.conf").all()) {
            stanza.get("index").filter(s -> !s.value().equals("default")).ifPresent(s -> add(s, s.value(), findings));
        }
    }

    private static void search(ConfSetting setting, Findings findings) {
        Matcher matcher = INDEX.matcher(setting.value());
        if (matcher.find() && !matcher.group(1).startsWith("_")) {
            add(setting, matcher.group(1), findings);
        }
    }

    private static void add(ConfSetting setting, String index, Findings findings) {
        findings.add(
                LINT_INDEX_FIXED,
                setting.where(),
                "The index is fixed: " + index,
                "Select by sourcetype only, or put the index into a macro that a site can change.");
    }
}

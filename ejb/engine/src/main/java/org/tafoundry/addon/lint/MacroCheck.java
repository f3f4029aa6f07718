package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_MACRO_UNDEFINED;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Macros that searches use must be defined. */
final class MacroCheck implements LintCheck {

    private static final Pattern USE = Pattern.compile("`\\s*([A-Za-z0-9_:.-]+)\\s*(\\()?");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Conf macros = addOn.conf("macros.conf");
        for (String[] place : new String[][] {
            {"eventtypes.conf", "search"}, {"macros.conf", "definition"}, {"savedsearches.conf", "search"}
        }) {
            for (ConfStanza stanza : addOn.conf(place[0]).all()) {
                stanza.get(place[1]).ifPresent(setting -> uses(setting, macros, findings));
            }
        }
    }

    private static void uses(ConfSetting setting, Conf macros, Findings findings) {
        List<String> parts = List.of(setting.value().split("`", -1));
        // Every second part stands between two backticks.
        for (int i = 1; i < parts.size() - 1; i += 2) {
            Matcher matcher = USE.matcher("`" + parts.get(i));
            if (matcher.lookingAt() && !defined(matcher.group(1), matcher.group(2) != null, macros)) {
                findings.add(
                        LINT_MACRO_UNDEFINED,
                        setting.where(),
                        "macros.conf has no macro " + matcher.group(1) + ".",
                        "Define it, or state in the README which add-on brings it.");
            }
        }
    }

    private static boolean defined(String name, boolean withArguments, Conf macros) {
        return macros.stanzas().keySet().stream()
                .anyMatch(stanza -> withArguments ? stanza.startsWith(name + "(") : stanza.equals(name));
    }
}

package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_SOURCETYPE_NAME;
import static org.tafoundry.lint.LintCode.LINT_SOURCETYPE_STYLE;
import static org.tafoundry.lint.LintCode.LINT_SOURCETYPE_TAKEN;

import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfStanza;

/** The names of the sourcetypes that props.conf configures. */
final class SourcetypeNameCheck implements LintCheck {

    /** With this start Splunk takes a stanza's name for a pattern over sourcetypes. */
    private static final String PATTERN = "(?::){0}";

    private static final Pattern HIDING = Pattern.compile("[<>?&#\\[\\]/]");
    /** Words of small letters with colons between them; no piece is empty. */
    private static final Pattern STYLE = Pattern.compile("(?!:)(?!.*::)(?=.*:)[a-z0-9_.*:-]+(?<!:)");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            String name = stanza.name();
            Location where = addOn.header("props.conf", name);
            if (name.contains("source::")
                    || name.contains("host::")
                    || name.contains("rule::")
                    || name.equals("default")) {
                continue;
            }
            boolean pattern = name.startsWith(PATTERN);
            String plain = pattern ? name.substring(PATTERN.length()) : name;
            if (SplunkNames.SOURCETYPES.contains(name)) {
                findings.add(
                        LINT_SOURCETYPE_TAKEN,
                        where,
                        "Splunk configures the sourcetype " + name + " itself; this changes it for all apps.",
                        "Use a sourcetype of your own.");
            } else if (HIDING.matcher(plain).find() || plain.contains("::")) {
                findings.add(
                        LINT_SOURCETYPE_NAME,
                        where,
                        "The sourcetype " + name + " holds a character that hides it in Splunk's lists.",
                        "Do not use < > ? & # [ ] / or :: in a sourcetype.");
            } else if (!pattern && !STYLE.matcher(plain).matches()) {
                findings.add(
                        LINT_SOURCETYPE_STYLE,
                        where,
                        "The sourcetype " + name + " is not of the form vendor:product.",
                        "Name it vendor:product[:technology[:format]] in lower case.");
            }
        }
    }
}

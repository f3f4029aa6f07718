package org.tafoundry.splunk.regex;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a regex. */
public enum RegexCode implements FindingCode {
    REGEX_INVALID(Severity.ERROR, "The regular expression is not valid PCRE2; Splunk ignores the setting."),
    REGEX_REFUSED(
            Severity.ERROR, "PCRE2 refuses the regular expression; it is run here as older versions of PCRE read it."),
    REGEX_UNSUPPORTED(Severity.ERROR, "Splunk would run the regular expression, this engine does not."),
    REGEX_APPROXIMATE(Severity.WARNING, "The regular expression may match other rare characters than in Splunk."),
    REGEX_MATCH_LIMIT(Severity.WARNING, "The regular expression needs more steps than Splunk's MATCH_LIMIT allows."),
    REGEX_COSTLY(Severity.WARNING, "The regular expression can take very long on some texts."),
    REGEX_SLOW_START(Severity.INFO, "The regular expression starts with a search that is not needed."),
    REGEX_UNKNOWN_MODULE(Severity.ERROR, "A modular regular expression [[name]] names no transforms stanza."),
    REGEX_MODULE_LOOP(Severity.ERROR, "Modular regular expressions refer to each other in a circle or too often.");

    private final Severity severity;
    private final String meaning;

    RegexCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
